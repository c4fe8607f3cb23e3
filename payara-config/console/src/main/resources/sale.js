// The page of one sale in the admin console: asks before a lever is pulled, and keeps the figures fresh.
(function () {
    "use strict";

    var REFRESH_MILLIS = 3000;

    function figures() {
        return document.getElementById("bilheteriaFigures");
    }

    function field(id) {
        var found = document.querySelector("[id$='" + id + "_field'], [id$=':" + id + "'], [id$=':" + id + "_list']");
        return found ? found.value : "";
    }

    function chosenSector() {
        var list = document.querySelector("select[id*=':sector']");
        return list ? list.options[list.selectedIndex].text : "";
    }

    // Neither without figures, nor while the box office can't read them, is there anything to say a consequence of.
    function known() {
        return figures() !== null && figures().dataset.phase !== "";
    }

    function consequence(lever) {
        var now = figures().dataset;
        switch (lever) {
            case "open":
                return "Open the sale now, before its time? The " + now.lobby + " in the lobby are drawn and the first are called within seconds.";
            case "pause":
                return "Stop all clocks? Nobody is called, no hold ends: " + now.held + " tickets stay held, " + now.waiting
                    + " keep their places. Payments go on. It lasts until you resume.";
            case "resume":
                return "Start the clocks? Every running deadline moves by the pause, and the next numbers are called at once.";
            case "close":
                return "Close the sale for good? " + now.waiting + " who wait are turned away. Who holds (" + now.held
                    + " tickets) may still pay. This can't be undone.";
            case "limit":
                return field("calls") === "0"
                    ? "Call as many as there is stock, without a limit?"
                    : "Call at most " + field("calls") + " numbers per second in each sector?";
            case "resize":
                return "Set the capacity of " + chosenSector() + " to " + field("capacity")
                    + " tickets? New ones are called for at once; it is written into the public journal.";
            default:
                return field("message") === ""
                    ? "Take the message to those waiting away?"
                    : "Show to all who wait: \"" + field("message") + "\"?";
        }
    }

    // Levers that can't be pulled now are not offered; the box office refuses them all the same.
    function offer() {
        var now = known() ? figures().dataset : {phase: "CLOSED"}, paused = now.paused === "true";
        var possible = {
            open: now.phase === "ANNOUNCED" || now.phase === "LOBBY",
            pause: now.phase === "OPEN" || now.phase === "SOLD_OUT",
            resume: paused,
            // Time may run out during a pause, which still has to be ended then.
            close: now.phase !== "CLOSED" || paused
        };
        Object.keys(possible).forEach(function (lever) {
            var button = document.querySelector("input[id$=':" + lever + "']");
            if (button) {
                button.disabled = !possible[lever];
                button.style.opacity = possible[lever] ? "" : "0.4";
            }
        });
    }

    window.bilheteriaAsk = function (button, lever) {
        return known() && window.confirm(consequence(lever)) && submitAndDisable(button, "...");
    };

    function refresh() {
        var now = figures();
        if (!now) {
            // Another page of the console was opened meanwhile.
            clearInterval(window.bilheteriaRefresh);
            return;
        }
        fetch("/bilheteria/figures.jsf?performance=" + now.dataset.performance, {credentials: "same-origin"})
            .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
            .then(function (html) {
                // A page to sign in at, say, is no figures.
                if (html.indexOf("<div id=\"bilheteriaFigures\"") !== 0) {
                    return Promise.reject(html);
                }
                now.outerHTML = html;
                offer();
            })
            .catch(function (failed) { now.style.opacity = "0.4"; now.title = "The server does not answer: these figures are old."; });
    }

    offer();
    clearInterval(window.bilheteriaRefresh);
    window.bilheteriaRefresh = setInterval(refresh, REFRESH_MILLIS);
})();
