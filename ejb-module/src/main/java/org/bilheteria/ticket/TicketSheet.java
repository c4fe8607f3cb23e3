package org.bilheteria.ticket;

/**
 * What is printed on one ticket. All texts are in the words people read.
 *
 * @param title what show it is
 * @param when date and time, in the show's time zone
 * @param gates when the gates open; empty when nobody said
 * @param holder who bought it
 * @param order the order's number
 * @param position which ticket of the order, from 1
 * @param of how many the order has
 * @param half whether it is at half price
 * @param price such as {@code R$ 120,00}
 * @param code what the QR code says: the signed code
 */
public record TicketSheet(
        String title,
        String venue,
        String when,
        String gates,
        String sector,
        String holder,
        String order,
        int position,
        int of,
        boolean half,
        String price,
        String code) {}
