//! Examples for the OpenAPI document, built from the types so that they can't go stale.

pub mod aftermath;
pub mod loyalty;
pub mod moderation;
pub mod returns;
pub mod reviews;
pub mod withdrawals;

use serde::Serialize;
use serde_json::Value;

use crate::config::{Config, Level, Limits, Policy, ReturnReason};
use crate::order::{
    Access, Action, Address, Contact, Guide, GuidePhase, Line, NextStep, NextStepCode, Order, OrderBrief,
    OrderPage, OrderState, Tax, Totals,
};
use crate::parcel::{
    Carrier, Confidence, Direction, Estimate, EstimateSource, Event, Parcel, ParcelAction, ParcelLine,
    ParcelStatus, Precision, Stop, StopKind, StopState,
};
use crate::problem::{Code, FieldError, Problem};
use crate::value::{Day, Instant, Money};
use crate::{AccessGranted, AccessRequest, ChallengeIssued, CodeAnswer, LinkAnswer};

const CHALLENGE: &str = "0e6e2a52-51f0-4c0e-8a15-8f1f6ce5b1d7";

pub fn config() -> Value {
    value(&Config {
        api_version: "1".into(),
        levels: vec![Level::Track, Level::Returns, Level::Loyalty, Level::Live],
        shop_name: "Fjord & Field".into(),
        locales: vec!["en".into(), "sv".into()],
        currency: "EUR".into(),
        contact: contact(),
        policies: vec![Policy {
            kind: "returns".into(),
            version: "2026-11".into(),
            url: "https://shop.example/returns".into(),
        }],
        return_reasons: vec![ReturnReason { handle: "too-small".into(), name: "Too small".into() }],
        limits: Limits { photo_max_bytes: 8 << 20, photos_per_item: 5, code_digits: 6, code_expires_in: 600 },
    })
}

pub fn access_request() -> Value {
    value(&AccessRequest {
        order_number: "1001".into(),
        email: Some("linnea@mail.example".into()),
        locale: Some("sv".into()),
        ..AccessRequest::default()
    })
}

pub fn challenge_issued() -> Value {
    value(&ChallengeIssued { challenge_id: CHALLENGE.into(), expires_in: 600 })
}

pub fn code_answer() -> Value {
    value(&CodeAnswer { code: "482 913".into() })
}

pub fn link_answer() -> Value {
    value(&LinkAnswer { link_token: "eyJhbGciOiJIUzI1NiIsImtpZCI6Im5vdi0yNiJ9.…".into() })
}

pub fn access_granted() -> Value {
    value(&AccessGranted {
        access_token: "eyJhbGciOiJIUzI1NiIsImtpZCI6Im5vdi0yNiJ9.…".into(),
        expires_in: 900,
        order_id: "ord_1001".into(),
        level: Access::Order,
    })
}

pub fn order_page() -> Value {
    let brief = OrderBrief {
        id: "ord_1001".into(),
        number: "1001".into(),
        state: OrderState::Shipped,
        placed_at: instant("2026-11-19T09:12:00+01:00"),
        total: eur("63.90"),
    };
    value(&OrderPage { orders: vec![brief], next_cursor: None })
}

pub fn order() -> Value {
    let line = Line {
        id: "lin_1".into(),
        product_id: "prd_7".into(),
        name: "Wool blanket".into(),
        variant: Some("Moss, 130 × 180 cm".into()),
        image_url: Some("https://shop.example/images/blanket.webp".into()),
        url: Some("https://shop.example/p/blanket".into()),
        quantity: 1,
        fulfilled: 1,
        returned: 0,
        cancelled: 0,
        total: Some(eur("59.00")),
    };
    let totals = Totals {
        lines: eur("59.00"),
        discounts: Vec::new(),
        shipping: eur("4.90"),
        taxes: vec![Tax { rate: "25".into(), amount: eur("12.78"), included: true }],
        total: eur("63.90"),
        refunded: None,
    };
    value(&Order {
        id: "ord_1001".into(),
        number: "1001".into(),
        access: Access::Order,
        state: OrderState::Shipped,
        placed_at: instant("2026-11-19T09:12:00+01:00"),
        today_on: day("2026-11-22"),
        cancelled_at: None,
        locale: Some("sv".into()),
        lines: vec![line],
        totals: Some(totals),
        estimate: None,
        parcels: vec![parcel()],
        returns: Vec::new(),
        claims: Vec::new(),
        claimable: Some(aftermath::claimable()),
        next_steps: vec![NextStep {
            code: NextStepCode::Deliver,
            from_on: Some(day("2026-11-23")),
            on: Some(day("2026-11-24")),
            parcel_id: None,
        }],
        guides: vec![Guide {
            title: "Airing wool".into(),
            text: Some("Wool cleans itself in fresh air; wash it rarely.".into()),
            url: Some("https://shop.example/care/wool".into()),
            phase: GuidePhase::Waiting,
            product_id: Some("prd_7".into()),
        }],
        accessories: Vec::new(),
        ask: None,
        address: Some(Address {
            name: "Linnea Berg".into(),
            lines: vec!["Storgatan 1".into(), "111 22 Stockholm".into()],
        }),
        contact: Some(contact()),
        actions: vec![Action::ContactShop, Action::ShareGift],
    })
}

pub fn problem(code: Code) -> Value {
    let errors = match code {
        Code::ValidationFailed => {
            vec![FieldError { pointer: "/order_number".into(), code: "required".into() }]
        }
        _ => Vec::new(),
    };
    value(&Problem {
        r#type: format!("/problems/{}", code.as_str()),
        title: code.title().into(),
        status: code.status(),
        code,
        detail: None,
        errors,
        retryable: code.retryable(),
        request_id: "0193515a-8f0e-7d3c-9c55-0f6c2b8f1a77".into(),
    })
}

fn parcel() -> Parcel {
    Parcel {
        id: "par_1".into(),
        direction: Direction::Outbound,
        status: ParcelStatus::InTransit,
        incident: None,
        late: false,
        stalled: false,
        silence: None,
        carrier: Some(Carrier { code: "postnord".into(), name: "PostNord".into() }),
        tracking_number: Some("RR123456785SE".into()),
        tracking_url: Some("https://tracking.example/RR123456785SE".into()),
        lines: vec![ParcelLine { line_id: "lin_1".into(), quantity: 1 }],
        shipped_at: Some(instant("2026-11-20T17:30:00+01:00")),
        estimate: Some(Estimate {
            from: instant("2026-11-23T08:00:00+01:00"),
            to: instant("2026-11-24T20:00:00+01:00"),
            precision: Precision::Day,
            source: EstimateSource::Carrier,
            confidence: Confidence::Medium,
            updated_at: instant("2026-11-22T06:40:00+01:00"),
        }),
        delivered: None,
        pickup: None,
        events: vec![Event {
            occurred_at: instant("2026-11-22T06:40:00+01:00"),
            offset_known: true,
            status: ParcelStatus::InTransit,
            text: Some("Paketet har lämnat terminalen".into()),
            text_lang: Some("sv".into()),
            place: Some("Rosersberg".into()),
        }],
        journey: vec![
            Stop {
                kind: StopKind::Hub,
                state: StopState::Here,
                place: Some("Rosersberg".into()),
                at: Some(instant("2026-11-22T06:40:00+01:00")),
            },
            Stop { kind: StopKind::Destination, state: StopState::Ahead, place: None, at: None },
        ],
        actions: vec![ParcelAction::AddToCalendar],
        vote: None,
        return_id: None,
    }
}

fn contact() -> Contact {
    Contact {
        email: Some("hello@shop.example".into()),
        phone: None,
        url: Some("https://shop.example/help".into()),
    }
}

fn eur(amount: &str) -> Money {
    Money { amount: amount.into(), currency: "EUR".into() }
}

fn instant(text: &str) -> Instant {
    Instant(text.into())
}

fn day(text: &str) -> Day {
    Day(text.into())
}

fn value(example: &impl Serialize) -> Value {
    serde_json::to_value(example).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use serde::de::DeserializeOwned;

    use super::*;
    use crate::claim::Upload;
    use crate::loyalty::{EntryPage, Loyalty, OrderEarnings, Redemption};
    use crate::order::GiftLink;
    use crate::read::{Read, document};
    use crate::returns::{Reservation, Return, Returnable, Settlement};
    use crate::{AccessGranted, ChallengeIssued, Claim, DeliveryVote, Help, Preferences};

    fn read_alike<T: DeserializeOwned + Read + PartialEq + Debug>(example: Value) {
        let derived: T = serde_json::from_value(example.clone()).expect("of that shape");
        assert_eq!(document::<T>(example), Some(derived));
    }

    #[test]
    fn both_readers_read_every_example_alike() {
        read_alike::<Order>(order());
        read_alike::<AccessGranted>(access_granted());
        read_alike::<ChallengeIssued>(challenge_issued());
        read_alike::<Claim>(aftermath::claim());
        read_alike::<Upload>(aftermath::upload());
        read_alike::<GiftLink>(aftermath::gift_link());
        read_alike::<DeliveryVote>(aftermath::vote());
        read_alike::<Help>(aftermath::help());
        read_alike::<Preferences>(aftermath::preferences());
        read_alike::<Returnable>(returns::returnable());
        read_alike::<Reservation>(returns::reservation());
        read_alike::<Settlement>(returns::settlement());
        read_alike::<Return>(returns::requested());
        read_alike::<Loyalty>(loyalty::loyalty());
        read_alike::<EntryPage>(loyalty::entries());
        read_alike::<Redemption>(loyalty::redemption());
        read_alike::<OrderEarnings>(loyalty::earnings());
        read_alike::<Problem>(problem(Code::PhotosRequired));
    }

    #[test]
    fn an_older_server_sends_fewer_lists() {
        let mut example = order();
        let parcel = example["parcels"][0].as_object_mut().expect("a parcel");
        parcel.remove("journey");
        parcel.remove("actions");
        read_alike::<Order>(example);
    }
}
