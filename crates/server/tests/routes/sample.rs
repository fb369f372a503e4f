//! One order with everything a customer must not see at a lower level, and variations of it.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::order::{Address, Customer, Discount, Guide, GuidePhase, Line, Tax};
use aftersale_model::parcel::{
    Confidence, Direction, Estimate, EstimateSource, Event, LocalInstant, Parcel, ParcelLine, ParcelStatus,
    Pickup,
};
use jiff::Timestamp;

pub const EMAIL: &str = "linnea.berg@mail.example";
pub const NAME: &str = "Linnea Berg";
pub const TRACKING: &str = "RR123456785SE";
pub const CUSTOMER: &str = "cus_linnea";

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("timestamp")
}

/// The moment the tests happen at.
pub fn now() -> Timestamp {
    at("2026-11-22T09:00:00Z")
}

pub fn profile() -> ShopProfile {
    ShopProfile {
        name: "Fjord & Field".into(),
        locales: vec!["en".into(), "sv".into()],
        currency: "EUR".parse().expect("currency"),
        email: Some("hello@shop.example".into()),
        phone: None,
        url: Some("https://shop.example/help".into()),
        time_zone: "Europe/Stockholm".into(),
        policies: Vec::new(),
        terms: aftersale_model::terms::Terms::default(),
        hours: Vec::new(),
        reply_open_minutes: None,
        help: Vec::new(),
        order_page_url: None,
        review_page_url: None,
        return_address: vec![
            "Fjord & Field, Returns".into(),
            "Hamngatan 7".into(),
            "111 47 Stockholm".into(),
        ],
        returns: None,
        loyalty: None,
        reviews: None,
    }
}

pub fn order(number: &str, customer: &str) -> Order {
    Order {
        id: format!("ord_{number}"),
        number: number.into(),
        placed_at: at("2026-11-19T08:12:00Z"),
        packed_at: Some(at("2026-11-20T10:00:00Z")),
        cancelled_at: None,
        time_zone: "Europe/Stockholm".into(),
        locale: "sv".into(),
        currency: "EUR".parse().expect("currency"),
        customer: Customer {
            id: customer.into(),
            name: NAME.into(),
            email: Some(EMAIL.into()),
            phone: Some("+46701234567".into()),
        },
        address: Address {
            name: NAME.into(),
            lines: vec!["Storgatan 1".into(), "111 22 Stockholm".into()],
            postcode: "111 22".into(),
            country: "SE".into(),
        },
        lines: vec![Line {
            id: "lin_1".into(),
            product_id: "prd_7".into(),
            name: "Wool blanket".into(),
            variant: Some("Moss".into()),
            image_url: None,
            url: None,
            quantity: 2,
            returned: 0,
            cancelled: 0,
            unit_minor: 5_900,
        }],
        discounts: vec![Discount { label: "HELLO10".into(), minor: 1_000 }],
        shipping_minor: 490,
        taxes: vec![Tax { rate: "25".into(), minor: 2_258, included: true }],
        refunded_minor: 0,
        parcels: vec![parcel()],
        returns: Vec::new(),
        claims: Vec::new(),
        guides: vec![Guide {
            title: "Caring for wool".into(),
            text: None,
            url: Some("https://shop.example/wool".into()),
            phase: GuidePhase::Waiting,
            product_id: Some("prd_7".into()),
        }],
        accessories: Vec::new(),
        promised: None,
        votes: Vec::new(),
        goods: Vec::new(),
        requests: Vec::new(),
        terms: aftersale_model::terms::Terms::default(),
    }
}

/// Delivered the day before.
pub fn delivered(number: &str) -> Order {
    let mut order = order(number, CUSTOMER);
    let events = &mut order.parcels[0].events;
    events.truncate(2);
    let last = Event { status: ParcelStatus::Delivered, estimate: None, ..events[1].clone() };
    events.push(Event { at: LocalInstant { at: at("2026-11-21T12:00:00Z"), offset_s: 3_600 }, ..last });
    events.remove(1);
    order
}

/// Placed and not packed.
pub fn placed(number: &str) -> Order {
    Order { packed_at: None, parcels: Vec::new(), ..order(number, CUSTOMER) }
}

fn parcel() -> Parcel {
    let local = |text: &str| LocalInstant { at: at(text), offset_s: 3_600 };
    let event = |text: &str, status, words: &str| Event {
        at: local(text),
        offset_known: true,
        status,
        incident: None,
        text: Some(words.into()),
        text_lang: Some("sv".into()),
        place: Some("Rosersberg".into()),
        estimate: None,
        delivered: None,
    };
    let promise = Estimate {
        from: local("2026-11-23T07:00:00Z"),
        to: local("2026-11-24T19:00:00Z"),
        hours: false,
        source: EstimateSource::Carrier,
        confidence: Confidence::Medium,
    };
    Parcel {
        id: "par_1".into(),
        direction: Direction::Outbound,
        carrier: Some("postnord".into()),
        tracking_number: Some(TRACKING.into()),
        lines: vec![ParcelLine { line_id: "lin_1".into(), quantity: 2 }],
        shipped_at: Some(local("2026-11-20T16:30:00Z")),
        events: vec![
            event("2026-11-20T16:30:00Z", ParcelStatus::PickedUp, "Paketet är hämtat"),
            Event {
                estimate: Some(promise),
                ..event("2026-11-22T05:40:00Z", ParcelStatus::InTransit, "På väg till Linnea Berg")
            },
            event("2026-11-23T06:00:00Z", ParcelStatus::OutForDelivery, "Ute för leverans"),
        ],
        promises: Vec::new(),
        pickup: Some(Pickup {
            name: "Kiosken".into(),
            address: vec!["Storgatan 2".into()],
            hours: Vec::new(),
            time_zone: None,
            until_on: None,
            code: Some("7788".into()),
            qr: None,
        }),
        return_id: None,
    }
}
