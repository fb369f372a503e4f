//! AfterShip: `tracking_update` and `edd_revise`.
//!
//! Sources, read November 2026: aftership.com/docs/tracking/webhook/webhook-signature, …/webhook-specifications,
//! …/model/checkpoint, …/enum/delivery-sub-statuses.

use aftersale_model::carrier::normal_number;
use aftersale_model::parcel::{Confidence, Delivery, Handover, IncidentReason, LocalInstant, ParcelStatus};
use aftersale_model::tracking::{Promised, Report, Said, Scan, Source, Told};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::Deserialize;

use super::told::{day, told};
use super::{Unreadable, hmac_fits, names, parsed};

pub const PROOF: &str = "aftership-hmac-sha256";

#[derive(Deserialize)]
struct Body {
    event: String,
    /// Seconds since 1970.
    ts: Option<i64>,
    msg: Option<Tracking>,
}

#[derive(Deserialize)]
struct Tracking {
    tracking_number: String,
    slug: Option<String>,
    tag: Option<String>,
    signed_by: Option<String>,
    #[serde(default)]
    checkpoints: Vec<Checkpoint>,
    latest_estimated_delivery: Option<Estimated>,
    courier_estimated_delivery_date: Option<CourierEstimated>,
    expected_delivery: Option<String>,
}

#[derive(Deserialize)]
struct Checkpoint {
    checkpoint_time: Option<String>,
    tag: Option<String>,
    subtag: Option<String>,
    message: Option<String>,
    location: Option<String>,
    city: Option<String>,
    state: Option<String>,
    country_region_name: Option<String>,
    country_name: Option<String>,
}

#[derive(Deserialize)]
struct Estimated {
    datetime: Option<String>,
    datetime_min: Option<String>,
    datetime_max: Option<String>,
}

#[derive(Deserialize)]
struct CourierEstimated {
    estimated_delivery_date: Option<String>,
    estimated_delivery_date_min: Option<String>,
    estimated_delivery_date_max: Option<String>,
}

pub fn verify(secret: &str, proof: &str, body: &[u8]) -> bool {
    STANDARD.decode(proof.trim()).is_ok_and(|signature| hmac_fits(secret.as_bytes(), body, &signature))
}

pub fn read(body: &[u8], received_at: Timestamp) -> Result<Vec<Report>, Unreadable> {
    let body: Body = parsed(body)?;
    let about_tracking = matches!(body.event.as_str(), "tracking_update" | "edd_revise");
    let Some(tracking) = body.msg.filter(|_| about_tracking) else { return Ok(Vec::new()) };
    let sent_at = body.ts.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or(received_at);
    let sent = Told::Instant(LocalInstant { at: sent_at, offset_s: 0 });
    let mut said = Vec::new();
    for (at, checkpoint) in tracking.checkpoints.iter().enumerate() {
        let Some(time) = checkpoint.checkpoint_time.as_deref().filter(|time| !time.is_empty()) else {
            continue;
        };
        let time = told(time).ok_or_else(|| Unreadable {
            at: format!("msg.checkpoints[{at}].checkpoint_time"),
            why: format!("{time:?} is no time"),
        })?;
        said.push(Said::Scan(scan(checkpoint, time, tracking.signed_by.as_deref())));
    }
    let expired = |tag: &Option<String>| tag.as_deref() == Some("Expired");
    if expired(&tracking.tag) && !tracking.checkpoints.iter().any(|checkpoint| expired(&checkpoint.tag)) {
        said.push(Said::Scan(nameless(sent, ParcelStatus::Unknown)));
    }
    said.extend(promised(&tracking, sent).map(Said::Promise));
    let report = |said| Report {
        source: Source::Aftership,
        tracking_number: normal_number(&tracking.tracking_number),
        carrier: tracking.slug.as_deref().and_then(carrier),
        received_at,
        said,
    };
    Ok(said.into_iter().map(report).collect())
}

/// AfterShip's `dhl` is DHL Express.
fn carrier(slug: &str) -> Option<String> {
    if slug == "dhl" { Some("dhl_express".into()) } else { names::carrier(slug) }
}

fn scan(checkpoint: &Checkpoint, at: Told, signed_by: Option<&str>) -> Scan {
    let (tag, subtag) = (checkpoint.tag.as_deref().unwrap_or(""), checkpoint.subtag.as_deref().unwrap_or(""));
    let (status, incident) = status(tag, subtag);
    let to = if subtag == "Delivered_002" { Handover::PickupPoint } else { Handover::Recipient };
    let named = subtag == "Delivered_002" || subtag == "Delivered_003" || signed_by.is_some();
    let delivery = Delivery { to, detail: None, signed_by: signed_by.map(str::to_owned) };
    Scan {
        incident,
        text: words(&checkpoint.message),
        place: place(checkpoint),
        delivered: (named && status == ParcelStatus::Delivered).then_some(delivery),
        ..nameless(at, status)
    }
}

fn nameless(at: Told, status: ParcelStatus) -> Scan {
    Scan { at, status, incident: None, text: None, text_lang: None, place: None, delivered: None }
}

fn promised(tracking: &Tracking, told_at: Told) -> Option<Promised> {
    let latest = tracking.latest_estimated_delivery.as_ref().map(|one| {
        (
            one.datetime_min.as_ref().or(one.datetime.as_ref()),
            one.datetime_max.as_ref().or(one.datetime.as_ref()),
        )
    });
    let courier = tracking.courier_estimated_delivery_date.as_ref().map(|one| {
        let date = one.estimated_delivery_date.as_ref();
        (one.estimated_delivery_date_min.as_ref().or(date), one.estimated_delivery_date_max.as_ref().or(date))
    });
    let expected = tracking.expected_delivery.as_ref();
    let (from, to) = [latest, courier, Some((expected, expected))]
        .into_iter()
        .flatten()
        .find_map(|(from, to)| Some((from?.as_str(), to?.as_str())))?;
    let hours = from.len() > 10 && from != to;
    let (from, to) = if hours { (told(from)?, told(to)?) } else { (day(from)?.0, day(to)?.1) };
    Some(Promised { told_at, from, to, hours, confidence: Confidence::Medium })
}

/// A place as the carrier names it, else town, region and country.
fn place(checkpoint: &Checkpoint) -> Option<String> {
    words(&checkpoint.location).or_else(|| {
        let country = checkpoint.country_region_name.as_ref().or(checkpoint.country_name.as_ref());
        let parts = [checkpoint.city.as_ref(), checkpoint.state.as_ref(), country];
        let named: Vec<&str> =
            parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        (!named.is_empty()).then(|| named.join(", "))
    })
}

fn words(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// By the sub-status where it says more than the status.
fn status(tag: &str, subtag: &str) -> (ParcelStatus, Option<IncidentReason>) {
    use IncidentReason::{Address, Carrier, Consignee, Customs, Damaged, Lost, Retailer, Weather};
    use ParcelStatus::{
        Cancelled, Delivered, DeliveryDelayed, DeliveryFailed, InTransit, OnHold, OutForDelivery, Pending,
        PickedUp, ReadyForPickup, ReturnToSender, Unknown,
    };
    match subtag {
        "InTransit_002" => return (PickedUp, None),
        "OutForDelivery_002" => return (ReadyForPickup, None),
        "AttemptFail_002" | "AttemptFail_003" => return (DeliveryFailed, Some(Consignee)),
        "Exception_002" | "Exception_007" => return (OnHold, Some(Address)),
        "Exception_003" | "Exception_006" | "Exception_008" => return (OnHold, Some(Consignee)),
        "Exception_004" => return (DeliveryDelayed, Some(Customs)),
        "Exception_009" => return (OnHold, Some(Retailer)),
        "Exception_010" | "Exception_011" => return (ReturnToSender, None),
        "Exception_012" => return (OnHold, Some(Damaged)),
        "Exception_013" | "Exception_021" => return (DeliveryDelayed, Some(Lost)),
        "Exception_017" => return (DeliveryDelayed, Some(Weather)),
        "Exception_018" => return (OnHold, Some(Customs)),
        "Exception_020" => return (Cancelled, None),
        _ => {}
    }
    match tag {
        "Pending" | "InfoReceived" => (Pending, None),
        "InTransit" => (InTransit, None),
        "OutForDelivery" => (OutForDelivery, None),
        "AttemptFail" => (DeliveryFailed, None),
        "AvailableForPickup" => (ReadyForPickup, None),
        "Delivered" => (Delivered, None),
        "Exception" => (DeliveryDelayed, Some(Carrier)),
        _ => (Unknown, None),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Pending", "Pending_001", "pending")]
    #[case("InfoReceived", "InfoReceived_001", "pending")]
    #[case("InTransit", "InTransit_002", "picked_up")]
    #[case("InTransit", "InTransit_007", "in_transit")]
    #[case("InTransit", "", "in_transit")]
    #[case("OutForDelivery", "OutForDelivery_001", "out_for_delivery")]
    #[case("AvailableForPickup", "AvailableForPickup_001", "ready_for_pickup")]
    #[case("AttemptFail", "AttemptFail_001", "delivery_failed")]
    #[case("AttemptFail", "AttemptFail_002", "delivery_failed consignee")]
    #[case("Delivered", "Delivered_001", "delivered")]
    #[case("Exception", "Exception_001", "delivery_delayed carrier")]
    #[case("Exception", "Exception_002", "on_hold address")]
    #[case("Exception", "Exception_003", "on_hold consignee")]
    #[case("Exception", "Exception_004", "delivery_delayed customs")]
    #[case("Exception", "Exception_005", "delivery_delayed carrier")]
    #[case("Exception", "Exception_006", "on_hold consignee")]
    #[case("Exception", "Exception_007", "on_hold address")]
    #[case("Exception", "Exception_008", "on_hold consignee")]
    #[case("Exception", "Exception_009", "on_hold retailer")]
    #[case("Exception", "Exception_010", "return_to_sender")]
    #[case("Exception", "Exception_011", "return_to_sender")]
    #[case("Exception", "Exception_012", "on_hold damaged")]
    #[case("Exception", "Exception_013", "delivery_delayed lost")]
    #[case("Exception", "Exception_016", "delivery_delayed carrier")]
    #[case("Exception", "Exception_017", "delivery_delayed weather")]
    #[case("Exception", "Exception_018", "on_hold customs")]
    #[case("Exception", "Exception_020", "cancelled")]
    #[case("Expired", "Expired_001", "unknown")]
    #[case("Teleported", "Teleported_001", "unknown")]
    fn every_status_is_one_of_ours(#[case] tag: &str, #[case] subtag: &str, #[case] expected: &str) {
        let (status, incident) = status(tag, subtag);
        let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let incident = incident.map(|one| format!(" {}", name(serde_json::json!(one)))).unwrap_or_default();
        assert_eq!(format!("{}{incident}", name(serde_json::json!(status))), expected);
    }
}
