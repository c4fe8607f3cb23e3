package org.bilheteria.simulator.manner;

/**
 * One thing that PSPs were seen to do otherwise than the definition has it, or could do ("made up"). Each says who does so; ACBr is the
 * public source of a client of many banks.
 */
public enum Manner {
    /** An unknown charge, payment, refund or webhook is a 400 of type {@code …_nao_encontrad…}. Efí; PagBank. */
    UNKNOWN_IS_400,
    /** A no is {@code {"nome", "mensagem"}} in place of a problem document. Efí. */
    NOME_AND_MENSAGEM,
    /** A txid that has a charge is refused with 409, also the very same charge. Efí. */
    TXID_AGAIN_IS_409,

    /** Payments that are not ours are listed too: another key, {@code ***}, a static code, one of long ago. Efí's own example; ACBr. */
    LISTS_FOREIGN_PAYMENTS,
    /** An empty list is a 404. Made up. */
    LIST_EMPTY_IS_404,
    /** Lists are a 403. Made up: a contract without that scope. */
    LIST_FORBIDDEN,
    /** Everything in one page, and no {@code paginacao}. Made up. */
    LIST_WITHOUT_PAGING,
    /** Ten a page, however many are asked for. The definition allows it. */
    LIST_PAGE_CAPPED,
    /** A list whose {@code fim} is still to come is a 400. Made up. */
    LIST_REFUSES_FUTURE,
    /** A list of more than a day is a 400. Issue 436 of the definition. */
    LIST_SPAN_LIMITED,
    /** A list asked for with a fraction of a second is a 400. Santander (ACBr). */
    LIST_REFUSES_MILLISECONDS,
    /** One of a list makes no sense. Made up. */
    LIST_ONE_UNREADABLE,

    /** Payments say {@code txId}. Santander (ACBr). */
    TXID_SPELLED_TX_ID,
    /** Payments say the txid in capitals. Made up. */
    TXID_UPPERCASED,
    /** Payments say no txid, which is optional. Issue 278 of the definition. */
    TXID_ABSENT,

    /** A token only for {@code client_id} and {@code client_secret} in the form. Itaú, Santander, Inter (ACBr). */
    CREDENTIALS_IN_BODY,
    /** A token only for Basic authentication. Bradesco (ACBr), Efí. */
    BASIC_ONLY,
    /** A token only for a form that says {@code scope}. Banco do Brasil, Inter, Sicoob, Sicredi (ACBr). */
    SCOPE_REQUIRED,
    /** A call without {@code gw-dev-app-key} in its query is a 403. Banco do Brasil (ACBr). */
    QUERY_KEY_REQUIRED,
    /** A call without the header {@code client_id} is a 401. Sicoob (ACBr). */
    CLIENT_ID_HEADER_REQUIRED,
    /** A token is good for twenty calls; then 401. Banco do Brasil takes tokens back early. */
    TOKEN_TAKEN_BACK,
    /** The same with 403. Made up. */
    TOKEN_TAKEN_BACK_403,

    /** The copy-and-paste text is called {@code brcode}. Sicoob (ACBr). */
    BRCODE,
    /** The copy-and-paste text is called {@code textoImagemQRcode}. Banco do Brasil's test system (ACBr). */
    TEXTO_IMAGEM_QRCODE,
    /** No copy-and-paste text, only the {@code location} it is made of. Test systems (ACBr). */
    LOCATION_ONLY,
    /** PATCH is to be found at {@code /v1/cob/{txid}}, and a 405 at {@code /cob/{txid}}. Santander's second API (ACBr). */
    CHANGE_ELSEWHERE,
    /** PUT answers 201 and nothing else. Made up. */
    CREATED_201_EMPTY,
    /** What is new is a 200. Banco do Brasil (ACBr). */
    PUT_ANSWERS_200,

    /** Who registers a webhook must answer 200 to {@code {"evento": "teste_webhook"}} at once. Efí. */
    WEBHOOK_TESTED,
    /** Who registers a webhook without mTLS must say {@code x-skip-mtls-checking: true}. Efí. */
    WEBHOOK_WANTS_SKIP_HEADER,
    /** Webhooks can't be registered, the address is handed in by mail. Itaú in 2021. */
    WEBHOOK_BY_MAIL,

    /** A notice is a list without anything around it. Inter. */
    NOTICE_ROOT_ARRAY,
    /** A notice has the payment where the list should be. Pagstar. */
    NOTICE_PIX_OBJECT,
    /** The address is used without its query. Made up. */
    NOTICE_DROPS_QUERY,
    /** {@code /pix} is put before the query. Made up; receivers disagree about it. */
    NOTICE_PATH_BEFORE_QUERY,
    /** A notice says no txid. Made up. */
    NOTICE_WITHOUT_TXID,
    /** There are no notices. No PSP has to give any. */
    NO_NOTICE,

    /** Every fifth call is a 429 with {@code Retry-After: 2}. Many. */
    BUSY,
    /** More than 120 calls in a minute are a 429 with {@code Retry-After}. Inter. */
    CALLS_120_A_MINUTE,

    /** Moments are Brasília's and don't say so: {@code 2026-11-23T10:00:00}. Made up. */
    MOMENT_WITHOUT_ZONE,
    /** Moments have an offset without a colon: {@code -0300}. Made up. */
    MOMENT_OFFSET_0300,
    /** Amounts are numbers. Made up. */
    AMOUNT_AS_NUMBER,
    /** Whole reais have no cents: {@code "100"}. Made up. */
    AMOUNT_WITHOUT_CENTS,
    /** Payments and charges say more than they have to: {@code gnExtras}, {@code loc}. Efí. */
    EXTRA_FIELDS
}
