//! Karrio: events about a tracker.
//!
//! Sources, read November 2026: Karrio's server, `modules/events/…/task_definitions/base/webhook.py` for the envelope and
//! the header, `modules/core/…/serializers.py` for the tracker, `TrackingIncidentReason` of its carriers for the reasons.

use aftersale_model::carrier::normal_number;
use aftersale_model::parcel::{Confidence, Delivery, Handover, IncidentReason, LocalInstant, ParcelStatus};
use aftersale_model::tracking::{Promised, Report, Said, Scan, Source, Told};
use jiff::Timestamp;
use serde::Deserialize;

use super::told::{clock, day, time, told};
use super::{Unreadable, hmac_fits, names, parsed, parsed_member};

/// Karrio signs nothing: it sends the webhook's own secret along.
pub const PROOF: &str = "x-event-id";

#[derive(Deserialize)]
struct Body {
    event: String,
    #[serde(default)]
    data: serde_json::Value,
}

#[derive(Deserialize)]
struct Tracker {
    tracking_number: String,
    carrier_name: Option<String>,
    status: Option<String>,
    estimated_delivery: Option<String>,
    /// Newest first.
    #[serde(default)]
    events: Vec<Event>,
    info: Option<Info>,
}

#[derive(Deserialize)]
struct Info {
    signed_by: Option<String>,
}

#[derive(Deserialize)]
struct Event {
    timestamp: Option<String>,
    date: Option<String>,
    time: Option<String>,
    status: Option<String>,
    reason: Option<String>,
    description: Option<String>,
    location: Option<String>,
}

/// Compared as signatures of themselves, so that neither content nor length shows in the time it takes.
pub fn verify(secret: &str, proof: &str) -> bool {
    use hmac::{Hmac, KeyInit, Mac};
    let Ok(mut right) = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    right.update(secret.as_bytes());
    hmac_fits(secret.as_bytes(), proof.as_bytes(), &right.finalize().into_bytes())
}

pub fn read(body: &[u8], received_at: Timestamp) -> Result<Vec<Report>, Unreadable> {
    let body: Body = parsed(body)?;
    if !matches!(body.event.replace('.', "_").as_str(), "tracker_created" | "tracker_updated") {
        return Ok(Vec::new());
    }
    let tracker: Tracker = parsed_member("data", body.data)?;
    let signed_by = tracker.info.as_ref().and_then(|info| info.signed_by.as_deref());
    let mut said = Vec::new();
    let mut newest = None;
    for (at, event) in tracker.events.iter().enumerate() {
        let Some(time) = event.at().map_err(|why| Unreadable { at: format!("data.events[{at}]"), why })?
        else {
            continue;
        };
        // Servers before 2026 give no status per event; the newest then has the tracker's.
        let whole = if newest.is_none() { tracker.status.as_deref() } else { None };
        newest = newest.or(Some(time));
        said.push(Said::Scan(scan(event, time, whole, signed_by)));
    }
    let told_at = newest.unwrap_or(Told::Instant(LocalInstant { at: received_at, offset_s: 0 }));
    if let Some((from, to)) = tracker.estimated_delivery.as_deref().and_then(day) {
        let confidence = Confidence::Medium;
        said.push(Said::Promise(Promised { told_at, from, to, hours: false, confidence }));
    }
    let report = |said| Report {
        source: Source::Karrio,
        tracking_number: normal_number(&tracker.tracking_number),
        carrier: tracker.carrier_name.as_deref().and_then(names::carrier),
        received_at,
        said,
    };
    Ok(said.into_iter().map(report).collect())
}

impl Event {
    /// `None` where it has no time at all. A `Z` is written behind every carrier's local time and means nothing.
    fn at(&self) -> Result<Option<Told>, String> {
        let given = |field: &Option<String>| field.clone().filter(|text| !text.trim().is_empty());
        if let Some(text) = given(&self.timestamp) {
            let zoned = !text.trim_end().ends_with(['Z', 'z']);
            let read = if zoned { told(&text) } else { clock(&text) };
            return read.map(Some).ok_or_else(|| format!("{text:?} is no time"));
        }
        let Some(date) = given(&self.date) else { return Ok(None) };
        let unread = || format!("{date:?} is no day");
        let Some(Told::Clock(midnight)) = clock(&date) else { return Err(unread()) };
        let hour = match given(&self.time) {
            Some(text) => time(&text).ok_or_else(|| format!("{text:?} is no time"))?,
            None => midnight.time(),
        };
        Ok(Some(Told::Clock(midnight.date().to_datetime(hour))))
    }
}

fn scan(event: &Event, at: Told, whole: Option<&str>, signed_by: Option<&str>) -> Scan {
    let told = |field: &Option<String>| {
        field.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let word = event.status.as_deref().filter(|word| !word.is_empty()).or(whole);
    let status = word.map_or(ParcelStatus::Unknown, status);
    let signed = signed_by.filter(|name| !name.trim().is_empty() && status == ParcelStatus::Delivered);
    Scan {
        at,
        status,
        incident: event.reason.as_deref().and_then(incident),
        text: told(&event.description),
        text_lang: None,
        place: told(&event.location),
        delivered: signed.map(|name| Delivery {
            to: Handover::Recipient,
            detail: None,
            signed_by: Some(name.to_owned()),
        }),
    }
}

/// The model's words are Karrio's.
fn status(word: &str) -> ParcelStatus {
    match word {
        "pending" => ParcelStatus::Pending,
        "picked_up" => ParcelStatus::PickedUp,
        "in_transit" => ParcelStatus::InTransit,
        "out_for_delivery" => ParcelStatus::OutForDelivery,
        "ready_for_pickup" => ParcelStatus::ReadyForPickup,
        "delivery_failed" => ParcelStatus::DeliveryFailed,
        "delivery_delayed" => ParcelStatus::DeliveryDelayed,
        "on_hold" => ParcelStatus::OnHold,
        "delivered" => ParcelStatus::Delivered,
        "return_to_sender" => ParcelStatus::ReturnToSender,
        "cancelled" => ParcelStatus::Cancelled,
        _ => ParcelStatus::Unknown,
    }
}

/// By who or what is behind it: the beginning of Karrio's reason.
fn incident(reason: &str) -> Option<IncidentReason> {
    match reason {
        "carrier_damaged_parcel" => Some(IncidentReason::Damaged),
        "carrier_parcel_lost" => Some(IncidentReason::Lost),
        "carrier_address_not_found" | "consignee_incorrect_address" => Some(IncidentReason::Address),
        "natural_disaster" => Some(IncidentReason::Weather),
        _ => match reason.split('_').next() {
            Some("carrier") => Some(IncidentReason::Carrier),
            Some("consignee") => Some(IncidentReason::Consignee),
            Some("customs") => Some(IncidentReason::Customs),
            Some("weather") => Some(IncidentReason::Weather),
            Some("shipper" | "retailer") => Some(IncidentReason::Retailer),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn every_status_of_the_model_is_read_by_its_own_name() {
        for word in [
            "pending",
            "picked_up",
            "in_transit",
            "out_for_delivery",
            "ready_for_pickup",
            "delivery_failed",
            "delivery_delayed",
            "on_hold",
            "delivered",
            "return_to_sender",
            "cancelled",
            "unknown",
        ] {
            assert_eq!(serde_json::json!(status(word)), word);
        }
        assert_eq!(status("levitating"), ParcelStatus::Unknown);
    }

    #[rstest]
    #[case("carrier_damaged_parcel", Some(IncidentReason::Damaged))]
    #[case("carrier_parcel_lost", Some(IncidentReason::Lost))]
    #[case("carrier_vehicle_issue", Some(IncidentReason::Carrier))]
    #[case("carrier_address_not_found", Some(IncidentReason::Address))]
    #[case("consignee_not_home", Some(IncidentReason::Consignee))]
    #[case("consignee_incorrect_address", Some(IncidentReason::Address))]
    #[case("customs_duties_unpaid", Some(IncidentReason::Customs))]
    #[case("weather_delay", Some(IncidentReason::Weather))]
    #[case("natural_disaster", Some(IncidentReason::Weather))]
    #[case("unknown", None)]
    fn a_reason_says_who_is_behind_it(#[case] reason: &str, #[case] expected: Option<IncidentReason>) {
        assert_eq!(incident(reason), expected);
    }

    #[rstest]
    #[case(Some("2026-11-22T06:40:00.000Z"), None, None, "clock 2026-11-22T06:40:00")]
    #[case(Some("2026-11-22T06:40:00+01:00"), None, None, "2026-11-22T06:40:00+01:00")]
    #[case(None, Some("2026-11-22"), Some("07:16 AM"), "clock 2026-11-22T07:16:00")]
    #[case(Some(""), Some("2026-11-22"), None, "clock 2026-11-22T00:00:00")]
    #[case(None, None, Some("07:16"), "none")]
    #[case(None, Some("2026-11-22"), Some("dawn"), "\"dawn\" is no time")]
    #[case(Some("dawn"), None, None, "\"dawn\" is no time")]
    fn a_time_is_read_from_whichever_fields_are_there(
        #[case] timestamp: Option<&str>,
        #[case] date: Option<&str>,
        #[case] time: Option<&str>,
        #[case] expected: &str,
    ) {
        let field = |text: Option<&str>| text.map(str::to_owned);
        let event = Event {
            timestamp: field(timestamp),
            date: field(date),
            time: field(time),
            status: None,
            reason: None,
            description: None,
            location: None,
        };
        let shown = match event.at() {
            Ok(Some(Told::Instant(at))) => at.rfc3339(),
            Ok(Some(Told::Clock(clock))) => format!("clock {clock}"),
            Ok(None) => "none".into(),
            Err(why) => why,
        };
        assert_eq!(shown, expected);
    }
}
