//! An order and its parcels for tests of rules: placed on Monday the 16th of November 2026 at ten, in Stockholm.

use jiff::{SignedDuration, Timestamp, civil};

use crate::Order;
use crate::claim::{Claim, ClaimReason};
use crate::order::{Address, Customer, Line, Return, ReturnState};
use crate::parcel::{
    Confidence, Delivery, Direction, Estimate, EstimateSource, Event, Handover, LocalInstant, Parcel,
    ParcelLine, ParcelStatus, Promise,
};
use crate::terms::Terms;

/// A day of November 2026, by the clock in Stockholm.
pub fn on(day: i8, hour: i8) -> Timestamp {
    "2026-10-31T23:00:00Z".parse::<Timestamp>().expect("a time")
        + SignedDuration::from_hours(24 * i64::from(day - 1) + i64::from(hour))
}

pub fn date(day: i8) -> civil::Date {
    civil::date(2026, 11, day)
}

pub fn local(at: Timestamp) -> LocalInstant {
    LocalInstant { at, offset_s: 3600 }
}

pub fn event(at: Timestamp, status: ParcelStatus) -> Event {
    let delivery = Delivery { to: Handover::Recipient, detail: None, signed_by: None };
    Event {
        at: local(at),
        offset_known: true,
        status,
        incident: None,
        text: None,
        text_lang: None,
        place: None,
        estimate: None,
        delivered: (status == ParcelStatus::Delivered).then_some(delivery),
    }
}

pub fn promise(from: i8, to: i8) -> Estimate {
    Estimate {
        from: local(on(from, 8)),
        to: local(on(to, 18)),
        hours: false,
        source: EstimateSource::Carrier,
        confidence: Confidence::High,
    }
}

/// Two cups and a plate, sent on the 17th, promised for the 19th to the 20th.
pub fn parcel(events: Vec<Event>) -> Parcel {
    Parcel {
        id: "p1".into(),
        direction: Direction::Outbound,
        carrier: Some("postnord".into()),
        tracking_number: Some("RR123456785SE".into()),
        lines: vec![
            ParcelLine { line_id: "cup".into(), quantity: 2 },
            ParcelLine { line_id: "plate".into(), quantity: 1 },
        ],
        shipped_at: Some(local(on(17, 15))),
        events,
        promises: vec![Promise { told_at: local(on(17, 16)), estimate: promise(19, 20) }],
        pickup: None,
        return_id: None,
    }
}

pub fn order(parcels: Vec<Parcel>) -> Order {
    let line = |id: &str, quantity| Line {
        id: id.into(),
        product_id: format!("product-{id}"),
        name: id.into(),
        variant: None,
        image_url: None,
        url: None,
        quantity,
        returned: 0,
        cancelled: 0,
        unit_minor: 1_000,
    };
    Order {
        id: "order-1".into(),
        number: "1001".into(),
        placed_at: on(16, 10),
        packed_at: Some(on(17, 9)),
        cancelled_at: None,
        time_zone: "Europe/Stockholm".into(),
        locale: "sv".into(),
        currency: "SEK".parse().expect("a currency"),
        customer: Customer {
            id: "c".into(),
            name: "Åsa".into(),
            email: Some("asa@example.se".into()),
            phone: None,
        },
        address: Address {
            name: "Åsa".into(),
            lines: Vec::new(),
            postcode: "11122".into(),
            country: "SE".into(),
        },
        lines: vec![line("cup", 2), line("plate", 1)],
        discounts: Vec::new(),
        shipping_minor: 0,
        taxes: Vec::new(),
        refunded_minor: 0,
        parcels,
        returns: Vec::new(),
        claims: Vec::new(),
        guides: Vec::new(),
        accessories: Vec::new(),
        promised: None,
        votes: Vec::new(),
        goods: Vec::new(),
        requests: Vec::new(),
        terms: Terms::default(),
    }
}

/// Picked up on the 17th, delivered on the 19th at noon.
pub fn delivered() -> Order {
    order(vec![parcel(vec![
        event(on(17, 17), ParcelStatus::PickedUp),
        event(on(19, 12), ParcelStatus::Delivered),
    ])])
}

/// Picked up on the 17th and under way since.
pub fn under_way() -> Order {
    order(vec![parcel(vec![event(on(17, 17), ParcelStatus::PickedUp)])])
}

pub fn claim(reason: ClaimReason, opened_at: Timestamp) -> Claim {
    Claim {
        id: "claim-1".into(),
        number: "C-1001-1".into(),
        reason,
        parcel_id: Some("p1".into()),
        lines: Vec::new(),
        text: None,
        photos: Vec::new(),
        opened_at,
        answer_by_on: Some(date(30)),
        steps: Vec::new(),
    }
}

pub fn back(state: ReturnState) -> Return {
    Return {
        id: "r1".into(),
        number: "R1".into(),
        state,
        lines: Vec::new(),
        refund_minor: None,
        refund_expected_on: None,
    }
}
