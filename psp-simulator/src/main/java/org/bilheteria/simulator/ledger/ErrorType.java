package org.bilheteria.simulator.ledger;

/** The API's error types: the last part of a problem's {@code type}, its status and title. */
public enum ErrorType {
    REQUISICAO_INVALIDA("RequisicaoInvalida", 400, "Requisição inválida."),
    NAO_ENCONTRADO("NaoEncontrado", 404, "Não encontrado."),
    COB_OPERACAO_INVALIDA("CobOperacaoInvalida", 400, "Cobrança inválida."),
    COB_CONSULTA_INVALIDA("CobConsultaInvalida", 400, "Consulta inválida."),
    COB_NAO_ENCONTRADO("CobNaoEncontrado", 404, "Cobrança não encontrada."),
    COB_REMOVIDA("CobOperacaoInvalida", 409, "Cobrança removida."),
    PIX_CONSULTA_INVALIDA("PixConsultaInvalida", 400, "Consulta inválida."),
    PIX_NAO_ENCONTRADO("PixNaoEncontrado", 404, "Pix não encontrado."),
    PIX_DEVOLUCAO_INVALIDA("PixDevolucaoInvalida", 400, "Devolução inválida."),
    PIX_DEVOLUCAO_NAO_ENCONTRADA("PixDevolucaoNaoEncontrada", 404, "Devolução não encontrada."),
    WEBHOOK_OPERACAO_INVALIDA("WebhookOperacaoInvalida", 400, "Webhook inválido."),
    WEBHOOK_CONSULTA_INVALIDA("WebhookConsultaInvalida", 400, "Consulta inválida."),
    WEBHOOK_NAO_ENCONTRADO("WebhookNaoEncontrado", 404, "Webhook não encontrado."),
    TXID_DUPLICADO("TxidDuplicado", 409, "O txid já foi usado em outra cobrança."),
    ACESSO_NEGADO("AcessoNegado", 403, "Acesso negado."),
    CHAMADAS_DEMAIS("LimiteDeRequisicoes", 429, "Chamadas demais."),
    CREDENCIAL_INVALIDA("AcessoNegado", 401, "Credencial inválida."),
    CORPO_GRANDE_DEMAIS("RequisicaoInvalida", 413, "Corpo grande demais."),
    SERVICO_INDISPONIVEL("ServicoIndisponivel", 503, "Serviço indisponível."),
    ERRO_INTERNO("ErroInternoDoServidor", 500, "Condição inesperada.");

    private final String name;
    private final int status;
    private final String title;

    ErrorType(String name, int status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    public String uri() {
        return "https://pix.bcb.gov.br/api/v2/error/" + name;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
