//! Each fault as a row: how an order in order is spoilt, and what is then said about it.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

/// Two lines, the first split over two parcels, one piece on its way back.
fn order() -> Value {
    json!({
        "id": "ord_1", "number": "1001",
        "placed_at": "2026-11-19T08:00:00Z", "packed_at": "2026-11-20T08:00:00Z", "cancelled_at": null,
        "time_zone": "Europe/Stockholm", "locale": "sv", "currency": "SEK",
        "customer": { "id": "cus_1", "name": "Åsa", "email": "asa@example.se", "phone": null },
        "address": { "name": "Åsa", "lines": ["Storgatan 1"], "postcode": "11122", "country": "SE" },
        "lines": [
            { "id": "a", "product_id": "p", "name": "Cup", "variant": null, "image_url": null, "url": null,
              "quantity": 3, "unit_minor": 10000 },
            { "id": "b", "product_id": "q", "name": "Plate", "variant": null, "image_url": null, "url": null,
              "quantity": 1, "unit_minor": 20000 }
        ],
        "discounts": [{ "label": "WELCOME", "minor": 5000 }], "shipping_minor": 4900,
        "taxes": [{ "rate": "25", "minor": 9980, "included": true }], "refunded_minor": 10000,
        "parcels": [
            { "id": "1", "direction": "outbound", "carrier": null, "tracking_number": null, "shipped_at": null,
              "pickup": {
                  "name": "Kiosk", "address": [], "until_on": null, "code": null,
                  "hours": [{ "from_weekday": 1, "to_weekday": 7, "opens": "08:00", "closes": "20:00" }]
              },
              "return_id": null, "lines": [{ "line_id": "a", "quantity": 2 }],
              "events": [
                  { "at": { "at": "2026-11-21T08:00:00Z", "offset_s": 3600 }, "status": "in_transit",
                    "estimate": {
                        "from": { "at": "2026-11-22T08:00:00Z", "offset_s": 3600 },
                        "to": { "at": "2026-11-23T08:00:00Z", "offset_s": 3600 },
                        "hours": false, "source": "carrier", "confidence": "high"
                    } },
                  { "at": { "at": "2026-11-22T09:00:00Z", "offset_s": 3600 }, "status": "delivered",
                    "delivered": { "to": "recipient" } }
              ] },
            { "id": "2", "direction": "outbound", "carrier": null, "tracking_number": null, "shipped_at": null,
              "pickup": null, "return_id": null, "events": [],
              "lines": [{ "line_id": "a", "quantity": 1 }, { "line_id": "b", "quantity": 1 }] },
            { "id": "3", "direction": "return", "carrier": null, "tracking_number": null, "shipped_at": null,
              "pickup": null, "return_id": "ret_1", "events": [], "lines": [{ "line_id": "a", "quantity": 1 }] }
        ],
        "returns": [{ "id": "ret_1", "number": "R1", "state": "in_transit", "refund_minor": 10000,
                      "refund_expected_on": null, "lines": [{ "line_id": "a", "quantity": 1 }] }],
        "claims": [{ "id": "cla_1", "number": "C1", "reason": "damaged", "parcel_id": "1", "lines": [], "text": null,
                      "photos": [], "opened_at": "2026-11-22T10:00:00Z", "answer_by_on": null, "steps": [] }]
    })
}

fn check(order: Value) -> Vec<String> {
    let order: Order = serde_json::from_value(order).expect("an order");
    order.check().err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn with(pointer: &str, value: Value) -> Value {
    let mut order = order();
    *order.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    order
}

#[test]
fn an_order_in_order_has_no_fault() {
    assert_eq!(check(order()), [""; 0]);
}

#[rstest]
#[case("/id", json!(""), "id: is empty")]
#[case("/number", json!(" # "), "number: can't be looked up: at most 64 characters, and more than `#` and spaces")]
#[case("/packed_at", json!("2026-11-18T08:00:00Z"), "packed_at: is before the order was placed")]
#[case("/cancelled_at", json!("2026-11-18T08:00:00Z"), "cancelled_at: is before the order was placed")]
#[case("/time_zone", json!("Europe/Atlantis"), "time_zone: is not a time zone known here")]
#[case("/lines/1/unit_minor", json!(-1), "lines[1].unit_minor: is below zero")]
#[case("/discounts/0/minor", json!(-1), "discounts[0].minor: is below zero")]
#[case("/discounts/0/minor", json!(60000), "discounts: more came off than there was to pay")]
#[case("/shipping_minor", json!(-1), "shipping_minor: is below zero")]
#[case("/taxes/0/minor", json!(-1), "taxes[0].minor: is below zero")]
#[case("/refunded_minor", json!(-1), "refunded_minor: is below zero")]
#[case("/refunded_minor", json!(49901), "refunded_minor: more went back than was charged")]
#[case("/lines/0/unit_minor", json!(i64::MAX), "lines: the sums do not fit")]
#[case("/parcels/1/id", json!("2"), "")]
#[case("/parcels/2/id", json!("2"), "parcels[2].id: stands here twice")]
#[case("/parcels/1/lines/0/line_id", json!("z"), "parcels[1].lines[0].line_id: there is no line \"z\"")]
#[case("/parcels/1/lines/1/quantity", json!(0), "parcels[1].lines[1].quantity: at least one piece")]
#[case(
    "/parcels/1/lines/0/quantity", json!(2),
    "parcels[1].lines[0]: more of line \"a\" is sent than was ordered and not cancelled: 4 of 3"
)]
#[case(
    "/parcels/2/lines/0/quantity", json!(4),
    "parcels[2].lines[0]: more of line \"a\" comes back than was ordered: 4 of 3"
)]
#[case("/parcels/2/return_id", json!("ret_9"), "parcels[2].return_id: there is no return \"ret_9\"")]
#[case("/parcels/1/return_id", json!("ret_1"), "parcels[1].return_id: goes with a parcel that comes back")]
#[case(
    "/parcels/0/events/0/estimate/from/at", json!("2026-11-24T08:00:00Z"),
    "parcels[0].events[0].estimate: ends before it begins"
)]
#[case(
    "/parcels/0/events/1/status", json!("in_transit"),
    "parcels[0].events[1].delivered: belongs to a report of status delivered"
)]
#[case(
    "/parcels/0/pickup/hours/0/to_weekday", json!(8),
    "parcels[0].pickup.hours[0]: a weekday is a number from 1, Monday, to 7"
)]
#[case(
    "/parcels/0/pickup/hours/0/closes", json!("08:00"),
    "parcels[0].pickup.hours[0]: hours are told as 08:00 to 20:00, the earlier first"
)]
#[case("/returns/0/lines/0/line_id", json!("z"), "returns[0].lines[0].line_id: there is no line \"z\"")]
#[case("/returns/0/refund_minor", json!(-1), "returns[0].refund_minor: is below zero")]
#[case("/claims/0/parcel_id", json!("9"), "claims[0].parcel_id: there is no parcel \"9\"")]
#[case("/claims/0/parcel_id", json!(null), "")]
fn a_fault_is_told_with_its_place(#[case] pointer: &str, #[case] value: Value, #[case] told: &str) {
    let expected: Vec<&str> = Some(told).filter(|told| !told.is_empty()).into_iter().collect();
    assert_eq!(check(with(pointer, value)), expected);
}

#[test]
fn every_fault_is_told_at_once() {
    let mut order = with("/id", json!(""));
    order["lines"][1]["id"] = json!("a");
    let told = check(order);
    assert_eq!(told[..2], ["id: is empty", "lines[1].id: stands here twice"]);
    assert!(
        told.iter().any(|fault| fault == "parcels[1].lines[1].line_id: there is no line \"b\""),
        "{told:?}"
    );
}

#[test]
fn no_more_comes_back_or_is_cancelled_than_was_ordered() {
    let mut order = order();
    order["lines"][0]["returned"] = json!(4);
    assert_eq!(check(order), ["lines[0]: more came back or was cancelled than was ordered"]);
}

#[test]
fn cancelled_pieces_can_not_be_sent() {
    let mut order = order();
    order["lines"][0]["cancelled"] = json!(1);
    assert_eq!(
        check(order),
        ["parcels[1].lines[0]: more of line \"a\" is sent than was ordered and not cancelled: 3 of 2"]
    );
}

#[test]
fn a_declined_return_leaves_the_piece_for_another() {
    let mut order = order();
    let all = json!([{ "line_id": "a", "quantity": 3 }]);
    order["returns"][0]["lines"] = all.clone();
    let mut second = order["returns"][0].clone();
    second["id"] = json!("ret_2");
    order["returns"].as_array_mut().expect("returns").push(second);
    assert_eq!(check(order.clone()).len(), 1);
    order["returns"][0]["state"] = json!("declined");
    assert_eq!(check(order), [""; 0]);
}

#[test]
fn quantities_out_of_range_are_a_fault_and_no_panic() {
    let mut order = with("/parcels/0/lines/0/quantity", json!(u32::MAX));
    order["parcels"][1]["lines"][0]["quantity"] = json!(u32::MAX);
    order["lines"][1]["returned"] = json!(u32::MAX);
    order["lines"][1]["cancelled"] = json!(u32::MAX);
    assert!(check(order).len() >= 3);
}
