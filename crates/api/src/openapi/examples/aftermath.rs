//! Examples of what follows an order: claims, help, live updates, preferences, what carriers send.

use serde_json::{Value, json};

use super::{contact, day, instant, value};
use crate::claim::{
    Claim, ClaimBlock, ClaimChoice, ClaimReason, ClaimRequest, ClaimState, ClaimStep, Claimable,
    ClaimableParcel, PhotoRule, Upload,
};
use crate::help::{Help, Question};
use crate::order::{CancelRequest, GiftLink, GiftLinkRequest};
use crate::parcel::{DeliveryVote, OpeningHours, ParcelLine};
use crate::preferences::{Channel, Choice, Preferences, PreferencesUpdate, Topic};
use crate::webhook::TrackingReceived;

pub const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Aftersale//EN\r\nBEGIN:VEVENT\r\n\
    UID:par_1.ord_1001@shop.example\r\nDTSTAMP:20261122T054000Z\r\nDTSTART;VALUE=DATE:20261123\r\n\
    DTEND;VALUE=DATE:20261125\r\nSUMMARY:Delivery from Fjord & Field\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

pub const EVENTS: &str = "retry: 3000\nid: 4711\nevent: hello\ndata: {}\n\n: beat\n\n\
    id: 4713\nevent: order-changed\ndata: {\"order_id\":\"ord_1001\"}\n\n";

pub const UNSUBSCRIBE_PAGE: &str = "<!doctype html><html lang=\"en\"><title>Unsubscribe</title>\
    <form method=\"post\"><button name=\"List-Unsubscribe\" value=\"One-Click\">Stop care tips</button></form></html>";

pub const UNSUBSCRIBED_PAGE: &str = "<!doctype html><html lang=\"en\"><title>Unsubscribed</title><p>No more care tips will be sent.</p></html>";

pub fn claimable() -> Claimable {
    let choice = |reason, photos, by_line, block| ClaimChoice {
        reason,
        photos,
        by_line,
        block,
        from_on: (block == Some(ClaimBlock::TooEarly)).then(|| day("2026-11-26")),
        until_on: None,
    };
    let unarrived = Some(ClaimBlock::NotDelivered);
    Claimable {
        parcels: vec![ClaimableParcel {
            parcel_id: "par_1".into(),
            choices: vec![
                choice(ClaimReason::NotReceived, PhotoRule::Off, false, Some(ClaimBlock::TooEarly)),
                choice(ClaimReason::Damaged, PhotoRule::Required, true, unarrived),
                choice(ClaimReason::Wrong, PhotoRule::Optional, true, unarrived),
                choice(ClaimReason::Missing, PhotoRule::Off, true, unarrived),
            ],
        }],
        photos_max: 5,
        photo_max_bytes: 8 << 20,
        text_max_chars: 2000,
        answer_by_on: day("2026-11-25"),
    }
}

pub fn claim_request() -> Value {
    value(&ClaimRequest {
        reason: ClaimReason::Damaged,
        parcel_id: "par_1".into(),
        lines: vec![ParcelLine { line_id: "lin_1".into(), quantity: 1 }],
        text: Some("A hole in one corner.".into()),
        photos: vec!["upl_5c1d".into()],
    })
}

pub fn claim() -> Value {
    let opened_at = instant("2026-11-25T18:04:00+01:00");
    value(&Claim {
        id: "clm_1".into(),
        number: "C-1001-1".into(),
        reason: ClaimReason::Damaged,
        state: ClaimState::Open,
        parcel_id: Some("par_1".into()),
        lines: vec![ParcelLine { line_id: "lin_1".into(), quantity: 1 }],
        text: Some("A hole in one corner.".into()),
        photos: 1,
        opened_at: opened_at.clone(),
        answer_by_on: Some(day("2026-11-27")),
        resolution: None,
        timeline: vec![ClaimStep { at: opened_at, state: ClaimState::Open, note: None }],
    })
}

pub fn upload() -> Value {
    value(&Upload { id: "upl_5c1d".into(), width: 1600, height: 1200, bytes: 312_884, expires_in: 86_400 })
}

pub fn cancel_request() -> Value {
    value(&CancelRequest {})
}

pub fn gift_link_request() -> Value {
    value(&GiftLinkRequest {})
}

pub fn gift_link() -> Value {
    value(&GiftLink {
        link_token: "eyJhbGciOiJIUzI1NiIsImtpZCI6Im5vdi0yNiJ9.…".into(),
        expires_in: 2_592_000,
        url: Some("https://shop.example/order#token=eyJhbGciOiJIUzI1NiIsImtpZCI6Im5vdi0yNiJ9.…".into()),
    })
}

pub fn vote() -> Value {
    value(&DeliveryVote { good: true, text: None })
}

pub fn help() -> Value {
    value(&Help {
        order_number: "1001".into(),
        lang: "en".into(),
        questions: vec![Question {
            id: "not-home".into(),
            question: "Nobody will be at home. What happens then?".into(),
            answer: "The carrier leaves the parcel with a neighbour or takes it to a pickup point near you."
                .into(),
            url: None,
        }],
        contact: contact(),
        write_url: Some("mailto:hello@shop.example?subject=Order%201001".into()),
        hours: vec![OpeningHours {
            from_weekday: 1,
            to_weekday: 5,
            opens: "09:00".into(),
            closes: "17:00".into(),
        }],
        time_zone: "Europe/Stockholm".into(),
        open_now: false,
        opens_at: Some(instant("2026-11-23T09:00:00+01:00")),
        reply_by_at: Some(instant("2026-11-23T17:00:00+01:00")),
    })
}

pub fn preferences() -> Value {
    value(&Preferences {
        choices: vec![
            Choice { topic: Topic::OrderUpdates, channel: Channel::Email, on: true },
            Choice { topic: Topic::CareTips, channel: Channel::Email, on: true },
            Choice { topic: Topic::Reviews, channel: Channel::Email, on: false },
        ],
        only_order_updates: false,
        snoozed_until_on: None,
        snooze_days: vec![30, 90],
        email: Some("l•••@mail.example".into()),
    })
}

pub fn preferences_update() -> Value {
    value(&PreferencesUpdate {
        choices: vec![Choice { topic: Topic::Reviews, channel: Channel::Email, on: false }],
        ..PreferencesUpdate::default()
    })
}

pub fn tracking_received() -> Value {
    value(&TrackingReceived { new: 1, known: 3 })
}

pub fn aftership() -> Value {
    json!({
        "event": "tracking_update",
        "event_id": "0d0e0a4c-6d4f-4f0e-9a3e-1f4a2a7f2f10",
        "ts": 1_795_326_000,
        "msg": {
            "tracking_number": "RR123456785SE",
            "slug": "postnord",
            "tag": "InTransit",
            "checkpoints": [{
                "checkpoint_time": "2026-11-22T06:40:00+01:00",
                "tag": "InTransit",
                "subtag": "InTransit_003",
                "message": "Paketet har lämnat terminalen",
                "city": "Rosersberg",
                "country_region": "SWE",
            }],
        },
    })
}

pub fn easypost() -> Value {
    json!({
        "id": "evt_6b1c",
        "object": "Event",
        "description": "tracker.updated",
        "result": {
            "id": "trk_9a2e",
            "object": "Tracker",
            "tracking_code": "9400100000000000000000",
            "carrier": "USPS",
            "status": "in_transit",
            "tracking_details": [{
                "object": "TrackingDetail",
                "datetime": "2026-11-22T05:40:00Z",
                "status": "in_transit",
                "status_detail": "arrived_at_facility",
                "message": "Arrived at USPS Facility",
                "tracking_location": { "city": "NEWARK", "state": "NJ", "country": "US", "zip": "07114" },
            }],
        },
    })
}

pub fn karrio() -> Value {
    json!({
        "event": "tracker_updated",
        "data": {
            "id": "trk_51f0",
            "object_type": "tracker",
            "carrier_name": "dhl_parcel_de",
            "tracking_number": "00340434161094021501",
            "status": "in_transit",
            "events": [{
                "date": "2026-11-22",
                "time": "06:40",
                "timestamp": "2026-11-22T05:40:00.000Z",
                "status": "in_transit",
                "code": "AA",
                "description": "Die Sendung wurde abgeholt.",
                "location": "Hamburg, Deutschland",
            }],
        },
    })
}
