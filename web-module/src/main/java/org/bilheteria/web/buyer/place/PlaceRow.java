package org.bilheteria.web.buyer.place;

/**
 * One place of a list of its buyer's.
 *
 * @param state that of the place, or that its show is cancelled
 * @param news what they have to know of it now; empty for nothing
 */
public record PlaceRow(
        String id, String state, boolean live, String title, String day, String sector, String wish, String news) {

    boolean held() {
        return state.equals("HELD");
    }

    public String stateKey() {
        return "PlaceState." + state;
    }

    public String link() {
        return "/place?id=" + id;
    }
}
