//! Orders, challenges and mails to put in a store.
//!
//! Deliberately absent: states of an order; a store keeps them unread.

use aftersale_model::Order;
use aftersale_model::access::{CODE_TRIES, Challenge};
use aftersale_model::order::{Address, Customer, Line};
use aftersale_store::Mail;
use jiff::{SignedDuration, Timestamp};

pub const RIGHT: &[u8] = b"hash of the right code";
pub const WRONG: &[u8] = b"hash of a wrong code";

pub fn now() -> Timestamp {
    "2026-03-02T10:00:00.123456789Z".parse().unwrap()
}

pub fn later(seconds: i64) -> Timestamp {
    now() + SignedDuration::from_secs(seconds)
}

pub fn minute() -> SignedDuration {
    SignedDuration::from_mins(1)
}

pub fn order(id: &str) -> Order {
    Order {
        id: id.into(),
        number: format!("N{id}"),
        placed_at: now(),
        packed_at: None,
        cancelled_at: None,
        time_zone: "Europe/Stockholm".into(),
        locale: "sv-SE".into(),
        currency: "SEK".parse().unwrap(),
        customer: Customer {
            id: "c1".into(),
            name: "Åsa Öberg".into(),
            email: Some("asa@example.com".into()),
            phone: Some("+46701234567".into()),
        },
        address: Address {
            name: "Åsa Öberg".into(),
            lines: vec!["Storgatan 1".into()],
            postcode: "11122".into(),
            country: "SE".into(),
        },
        lines: vec![Line {
            id: "l1".into(),
            product_id: "p1".into(),
            name: "Mug \u{0} with a zero character".into(),
            variant: None,
            image_url: None,
            url: None,
            quantity: 2,
            returned: 0,
            cancelled: 0,
            unit_minor: 19900,
        }],
        discounts: vec![],
        shipping_minor: 4900,
        taxes: vec![],
        refunded_minor: 0,
        parcels: vec![],
        returns: vec![],
        claims: vec![],
        guides: vec![],
        accessories: vec![],
        promised: None,
        votes: Vec::new(),
        terms: aftersale_model::terms::Terms::default(),
    }
}

/// Open for ten minutes from `now`, for the order `o1`.
pub fn challenge(id: &str) -> Challenge {
    Challenge {
        id: id.into(),
        order_id: Some("o1".into()),
        code_hash: RIGHT.into(),
        expires_at: later(600),
        tries_left: CODE_TRIES,
        used_at: None,
    }
}

pub fn mail(id: &str) -> Mail {
    Mail {
        id: id.into(),
        dedupe_key: format!("access-code:{id}"),
        kind: "access-code".into(),
        to: "asa@example.com".into(),
        locale: "sv-SE".into(),
        subject: "Din kod".into(),
        text: "Koden är 123456.".into(),
        html: "<p>Koden är 123456.</p>".into(),
        created_at: now(),
        attempts: 0,
        sent_at: None,
        expires_at: None,
        ended_at: None,
        unsubscribe_url: None,
    }
}
