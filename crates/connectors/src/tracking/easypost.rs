//! EasyPost: events about a tracker.
//!
//! Sources, read November 2026: docs.easypost.com/docs/trackers, …/guides/tracking-guide, …/guides/webhooks-guide, and
//! `validate_webhook` of EasyPost's client libraries for the signature.

use aftersale_model::carrier::normal_number;
use aftersale_model::parcel::{Confidence, Delivery, Handover, IncidentReason, LocalInstant, ParcelStatus};
use aftersale_model::tracking::{Promised, Report, Said, Scan, Source, Told};
use jiff::Timestamp;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::told::{clock, day, told};
use super::{Unreadable, hmac_fits, names, parsed, parsed_member};

pub const PROOF: &str = "x-hmac-signature";
const PREFIX: &str = "hmac-sha256-hex=";

#[derive(Deserialize)]
struct Body {
    description: String,
    created_at: Option<String>,
    #[serde(default)]
    result: serde_json::Value,
}

#[derive(Deserialize)]
struct Tracker {
    tracking_code: String,
    carrier: Option<String>,
    signed_by: Option<String>,
    est_delivery_date: Option<String>,
    updated_at: Option<String>,
    carrier_detail: Option<CarrierDetail>,
    #[serde(default)]
    tracking_details: Vec<Detail>,
}

#[derive(Deserialize)]
struct CarrierDetail {
    est_delivery_date_local: Option<String>,
}

#[derive(Deserialize)]
struct Detail {
    datetime: Option<String>,
    status: Option<String>,
    status_detail: Option<String>,
    message: Option<String>,
    tracking_location: Option<Location>,
}

#[derive(Deserialize)]
struct Location {
    city: Option<String>,
    state: Option<String>,
    country: Option<String>,
    zip: Option<String>,
}

/// The secret counts in Unicode form NFKD.
pub fn verify(secret: &str, proof: &str, body: &[u8]) -> bool {
    let secret: String = secret.nfkd().collect();
    let signature = proof.trim().strip_prefix(PREFIX).and_then(bytes_of);
    signature.is_some_and(|signature| hmac_fits(secret.as_bytes(), body, &signature))
}

pub fn read(body: &[u8], received_at: Timestamp) -> Result<Vec<Report>, Unreadable> {
    let body: Body = parsed(body)?;
    if !matches!(body.description.as_str(), "tracker.created" | "tracker.updated") {
        return Ok(Vec::new());
    }
    let tracker: Tracker = parsed_member("result", body.result)?;
    let mut said = Vec::new();
    for (at, detail) in tracker.tracking_details.iter().enumerate() {
        let Some(text) = detail.datetime.as_deref().filter(|text| !text.is_empty()) else { continue };
        // A time whose place is not known is written in UTC, whatever clock it was read from.
        let located = detail.tracking_location.as_ref().is_some_and(Location::tells_a_zone);
        let time = if located { told(text) } else { clock(text) };
        let time = time.ok_or_else(|| Unreadable {
            at: format!("result.tracking_details[{at}].datetime"),
            why: format!("{text:?} is no time"),
        })?;
        said.push(Said::Scan(scan(detail, time, tracker.signed_by.as_deref())));
    }
    let sent = tracker.updated_at.as_deref().or(body.created_at.as_deref()).and_then(told);
    let sent = sent.unwrap_or(Told::Instant(LocalInstant { at: received_at, offset_s: 0 }));
    said.extend(promised(&tracker, sent).map(Said::Promise));
    let report = |said| Report {
        source: Source::Easypost,
        tracking_number: normal_number(&tracker.tracking_code),
        carrier: tracker.carrier.as_deref().and_then(names::carrier),
        received_at,
        said,
    };
    Ok(said.into_iter().map(report).collect())
}

impl Location {
    fn tells_a_zone(&self) -> bool {
        let told = |field: &Option<String>| field.as_deref().is_some_and(|text| !text.trim().is_empty());
        told(&self.country) && (told(&self.city) || told(&self.state) || told(&self.zip))
    }

    fn place(&self) -> Option<String> {
        let parts = [&self.city, &self.state, &self.country];
        let named: Vec<&str> = parts
            .into_iter()
            .filter_map(|part| part.as_deref().map(str::trim).filter(|part| !part.is_empty()))
            .collect();
        (!named.is_empty()).then(|| named.join(", "))
    }
}

fn scan(detail: &Detail, at: Told, signed_by: Option<&str>) -> Scan {
    let (status, incident) =
        status(detail.status.as_deref().unwrap_or(""), detail.status_detail.as_deref().unwrap_or(""));
    let text = detail.message.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let signed = signed_by.filter(|name| !name.trim().is_empty() && status == ParcelStatus::Delivered);
    Scan {
        at,
        status,
        incident,
        text: text.map(str::to_owned),
        // EasyPost speaks English, whatever the carrier does.
        text_lang: text.map(|_| "en".into()),
        place: detail.tracking_location.as_ref().and_then(Location::place),
        delivered: signed.map(|name| Delivery {
            to: Handover::Recipient,
            detail: None,
            signed_by: Some(name.to_owned()),
        }),
    }
}

/// A day, by the clock at the customer's.
fn promised(tracker: &Tracker, told_at: Told) -> Option<Promised> {
    let local = tracker.carrier_detail.as_ref().and_then(|detail| detail.est_delivery_date_local.as_deref());
    let (from, to) = day(local.or(tracker.est_delivery_date.as_deref())?)?;
    Some(Promised { told_at, from, to, hours: false, confidence: Confidence::Medium })
}

/// By the detail where it says more than the status.
fn status(status: &str, detail: &str) -> (ParcelStatus, Option<IncidentReason>) {
    use IncidentReason::{Address, Carrier, Consignee, Damaged, Lost, Weather};
    use ParcelStatus::{
        Cancelled, Delivered, DeliveryDelayed, DeliveryFailed, InTransit, OnHold, OutForDelivery, Pending,
        PickedUp, ReadyForPickup, ReturnToSender, Unknown,
    };
    let reason = match detail {
        "damaged" => Some(Damaged),
        "lost" => Some(Lost),
        "address_correction" => Some(Address),
        "refused" | "awaiting_information" => Some(Consignee),
        "weather_delay" => Some(Weather),
        "delayed" | "missorted" | "transit_exception" | "delivery_exception" => Some(Carrier),
        _ => None,
    };
    match (status, detail) {
        ("pre_transit", _) => (Pending, None),
        ("in_transit", "received_at_origin_facility") => (PickedUp, None),
        ("in_transit", "held" | "awaiting_information" | "damaged") => (OnHold, reason),
        ("in_transit", _) if reason.is_some() => (DeliveryDelayed, reason),
        ("in_transit", _) => (InTransit, None),
        ("out_for_delivery", _) => (OutForDelivery, None),
        ("available_for_pickup", _) => (ReadyForPickup, None),
        ("delivered", _) => (Delivered, None),
        ("return_to_sender", _) => (ReturnToSender, reason),
        ("failure", _) => (DeliveryFailed, reason),
        ("cancelled", _) => (Cancelled, None),
        _ => (Unknown, None),
    }
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok()))
        .collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("pre_transit", "label_created", "pending")]
    #[case("in_transit", "received_at_origin_facility", "picked_up")]
    #[case("in_transit", "arrived_at_facility", "in_transit")]
    #[case("in_transit", "delayed", "delivery_delayed carrier")]
    #[case("in_transit", "weather_delay", "delivery_delayed weather")]
    #[case("in_transit", "held", "on_hold")]
    #[case("in_transit", "damaged", "on_hold damaged")]
    #[case("in_transit", "lost", "delivery_delayed lost")]
    #[case("in_transit", "address_correction", "delivery_delayed address")]
    #[case("out_for_delivery", "out_for_delivery", "out_for_delivery")]
    #[case("available_for_pickup", "arrived_at_pickup_location", "ready_for_pickup")]
    #[case("delivered", "arrived_at_destination", "delivered")]
    #[case("return_to_sender", "return", "return_to_sender")]
    #[case("return_to_sender", "refused", "return_to_sender consignee")]
    #[case("failure", "delivery_exception", "delivery_failed carrier")]
    #[case("failure", "unknown", "delivery_failed")]
    #[case("cancelled", "cancelled", "cancelled")]
    #[case("unknown", "unknown", "unknown")]
    #[case("error", "", "unknown")]
    #[case("levitating", "", "unknown")]
    fn every_status_is_one_of_ours(#[case] word: &str, #[case] detail: &str, #[case] expected: &str) {
        let (status, incident) = status(word, detail);
        let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let incident = incident.map(|one| format!(" {}", name(serde_json::json!(one)))).unwrap_or_default();
        assert_eq!(format!("{}{incident}", name(serde_json::json!(status))), expected);
    }

    #[rstest]
    #[case("00ff7A", Some(vec![0x00, 0xff, 0x7a]))]
    #[case("0", None)]
    #[case("0g", None)]
    #[case("éé", None)]
    fn hex_is_read_in_pairs(#[case] hex: &str, #[case] read: Option<Vec<u8>>) {
        assert_eq!(bytes_of(hex), read);
    }
}
