package org.bilheteria.it;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@link OddRequests} are made of. */
final class OddWords {

    /** All that is public, and ways to ask for what is not. */
    static final List<String> PATHS = List.of(
            ("/ /index /index.xhtml /sign-in /sign-up /performance?id=1 /performance?id=abc /place?id=x /places /order?number=x"
                            + " /how /check /check?url=x /check-in /organiser /steer?id=1 /money /order-desk /end-show?performance=1 /show-face?performance=1 /show-poster /audit /new-performance"
                            + " /change-performance?id=1 /error.xhtml /fault /language?to=en /sign-out /signed-in?next=/x"
                            + " /signed-in?next=//evil.example/ /sign-in?next=//evil.example/ /sign-in?next=http:evil.example"
                            + " /api /api/ /api/performances /api/performances/1 /api/performances/1/board"
                            + " /api/performances/1/places /api/performances; /api;x/performances /api/places /api/places/x"
                            + " /api/places/x/payment /api/orders/X /api/orders/X/tickets.pdf /api/session /api/buyers"
                            + " /api/organiser/performances /api/organiser/performances/1/close /api/organiser/audit"
                            + " /api/organiser/balance /api/check-in/1/list /api/nowhere /pix /pix/abc /pix?hmac=a /health"
                            + " /health/ready /health/live /openapi /openapi/ /openapi/application.wadl /psp /psp/ /psp;x/"
                            + " /psp/bank /psp/bank/pay /psp/cob /psp/cob/x /psp/oauth/token /psp/error /psp/nowhere /psp/.."
                            + " /psp/application.wadl /.well-known/jwks.json /check/page.js /check/ /check/.. /check-in/"
                            + " /resources /resources/ /resources/css/layout.css /jakarta.faces.resource"
                            + " /jakarta.faces.resource/layout.css.xhtml?ln=css /jakarta.faces.resource/x.xhtml /WEB-INF/web.xml"
                            + " /web-inf/web.xml /%57EB-INF/web.xml /META-INF/openapi.yaml /nowhere /nowhere.xhtml /x.jsp"
                            + " /webjars/ /webjars/html5-qrcode /favicon.ico /index.xhtml;jsessionid=1 /./ /../ /..%2f /%00 /%zz"
                            + " /%2e%2e/ // /a%5cb /\u00ff /%ff /%c0%ae /| /{x} /<x> /\" /?%zz /?a=%ff /?lang=%00 * ?x"
                            + " http://evil.example/ http://evil.example/places //evil.example/ //evil.example/places")
                    .split(" "));

    static final List<String> HOSTS = List.of(
            "localhost",
            "localhost",
            "localhost",
            "evil.example",
            "evil.example:80",
            "evil.example@x",
            "x:y",
            "a b",
            "[",
            "[::1",
            "[::1]:x",
            "localhost:99999",
            "a/b",
            "");

    static final Map<String, List<String>> HEADERS = new TreeMap<>();

    static {
        HEADERS.put(
                "Accept",
                List.of(
                        "",
                        "*",
                        "text/",
                        "/",
                        "text/html;q=abc",
                        "text/html;q=2",
                        ",",
                        "text/html, ;q=",
                        "application/xml",
                        "\u00ff",
                        "text/html;charset=nope",
                        "application/problem+json;q=0, */*;q=0",
                        "\""));
        HEADERS.put(
                "Accept-Language",
                List.of(
                        "",
                        "*",
                        "-",
                        "x",
                        "en-",
                        "-en",
                        "en_US",
                        "en;q=",
                        "en;q=x",
                        "en;q=-1",
                        "zz-ZZZZZZZZZZZZ",
                        ",",
                        "x-private",
                        "th-TH-u-nu-thai",
                        "en--US",
                        ";q=1",
                        "q0.5th",
                        "@ar",
                        "\t.-",
                        "419=th",
                        "a".repeat(5_000)));
        HEADERS.put("Accept-Encoding", List.of("gzip;q=x", "identity;q=0, *;q=0", "", ";", "\u00ff"));
        HEADERS.put("Accept-Charset", List.of("nope", "*;q=0", ";"));
        HEADERS.put(
                "Content-Type",
                List.of(
                        "",
                        "x",
                        "/",
                        "application/json",
                        "application/json;charset=nope",
                        "application/json; charset=\"",
                        "application/json; charset=UTF-16",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=x",
                        "multipart/form-data; boundary=\"",
                        "multipart/mixed",
                        "MULTIPART/FORM-DATA",
                        "application/x-www-form-urlencoded; charset=nope",
                        "APPLICATION/X-WWW-FORM-URLENCODED",
                        "*/*",
                        ";",
                        "\u00ff",
                        "application/json, text/html",
                        "text/plain;charset=\u00ff"));
        HEADERS.put(
                "Cookie",
                List.of(
                        "",
                        "=",
                        "session",
                        "session=x; session=y",
                        "$Version=1; a=b",
                        "a=\"",
                        "a=\u00ff",
                        "lang=xx",
                        "lang=\"en\"",
                        ";;;",
                        "JSESSIONID=../../x",
                        "csfcfc=x",
                        "csfcfc=1a_2b",
                        "session=\"" + "x".repeat(3_000)));
        HEADERS.put("If-None-Match", List.of("*", "\"x\"", "W/\"x\"", "x", "\"", "", "\u00ff"));
        HEADERS.put("If-Match", List.of("*", "\"x\"", "x"));
        HEADERS.put(
                "If-Modified-Since", List.of("x", "", "-1", "99999999999999999999", "Thu, 99 Jan 9999 99:99:99 GMT"));
        HEADERS.put("If-Unmodified-Since", List.of("x", "Thu, 01 Jan 1970 00:00:00 GMT"));
        HEADERS.put(
                "Range",
                List.of(
                        "bytes=0-",
                        "bytes=-1",
                        "bytes=5-1",
                        "bytes=",
                        "x",
                        "bytes=0-0,1-1",
                        "bytes=99999999999999999999-",
                        "bytes=a-b",
                        "items=1-2",
                        "bytes=-"));
        HEADERS.put("Content-Encoding", List.of("gzip", "x", "deflate", "gzip, gzip", "\u00ff"));
        HEADERS.put("Content-Length", List.of("-1", "x", "", "99999999999999999999", "1, 1", "+1"));
        HEADERS.put("Transfer-Encoding", List.of("chunked", "gzip", "x", "gzip, chunked", "chunked, chunked"));
        HEADERS.put("Expect", List.of("x", "200-ok"));
        HEADERS.put("Upgrade", List.of("h2c", "websocket"));
        HEADERS.put(
                "Authorization",
                List.of("", "Bearer", "Bearer x", "Basic", "Basic x", "Bearer a.b.c", "Digest x", "\u00ff"));
        HEADERS.put("Origin", List.of("null", "x", "http://evil.example", "", "\u00ff", "http://"));
        HEADERS.put(
                "Referer",
                List.of("x", "http://evil.example/", "http:///", "http://[", "http://localhost//evil.example"));
        HEADERS.put("Sec-Fetch-Site", List.of("cross-site", "x", "", "same-origin"));
        HEADERS.put("X-Forwarded-Host", List.of("evil.example"));
        HEADERS.put("X-Forwarded-Proto", List.of("https", "x"));
        HEADERS.put("X-Forwarded-For", List.of("x", "", "1.2.3.4", "::1", "\u00ff"));
        HEADERS.put("Forwarded", List.of("host=evil.example;proto=https", "x"));
        HEADERS.put("X-HTTP-Method-Override", List.of("DELETE", "TRACE"));
        HEADERS.put("Faces-Request", List.of("partial/ajax", "partial/process", "x"));
        HEADERS.put("Bilheteria-Door", List.of("x", "1.2.3", ""));
        HEADERS.put("Bilheteria-Request", List.of("x", "\u00ff", "a".repeat(5_000)));
        HEADERS.put("Traceparent", List.of("x", "00-0-0-0"));
        HEADERS.put("Proxy-Ip", List.of("x"));
        HEADERS.put("Proxy-Auth-Cert", List.of("x", "MIIB"));
        HEADERS.put("X-Long", List.of("x".repeat(7_000), "x".repeat(20_000)));
        HEADERS.put("Bad Name", List.of("x"));
    }

    static final List<String> HEADER_NAMES = List.copyOf(HEADERS.keySet());

    static final List<String> BODIES = List.of(
            "",
            "{}",
            "{",
            "[]",
            "null",
            "\"x\"",
            "\0",
            "\u00ff\u00fe",
            "{\"email\":1}",
            "[".repeat(3_000),
            "a=b",
            "a=%zz",
            "%=%",
            "&".repeat(1_000),
            "a=1&".repeat(3_000),
            "jakarta.faces.ViewState=x",
            "jakarta.faces.ViewState=stateless",
            "sign-in=sign-in&jakarta.faces.ViewState=stateless",
            "enter=enter&enter:go=x&enter:full=x&jakarta.faces.ViewState=stateless",
            "jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=@all&jakarta.faces.ViewState=stateless",
            "jakarta.faces.partial.ajax=true&jakarta.faces.partial.render=x",
            "jakarta.faces.behavior.event=x&jakarta.faces.source=sign-in&jakarta.faces.ViewState=stateless",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
            "--x",
            "5\r\nhello\r\n0\r\n\r\n",
            "zz\r\n",
            "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>");

    private OddWords() {}
}
