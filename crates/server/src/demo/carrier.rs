//! Plays a carrier: one more report about an order's parcel, signed and sent the way AfterShip does, so that a page that
//! shows the order changes while one looks at it.

use aftersale_api::Code;
use aftersale_connectors::tracking::proof_header;
use aftersale_model::parcel::Direction;
use aftersale_model::tracking::Source;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;

use crate::error::ApiError;
use crate::routes::webhooks::tracking;
use crate::state::AppState;

#[derive(Deserialize)]
pub struct Play {
    /// Number of the order.
    order: String,
    /// One of [`REPORTS`].
    status: String,
}

/// What can be played: name, AfterShip's tag and subtag, the carrier's words, the place.
const REPORTS: [(&str, &str, &str, &str, &str); 6] = [
    ("in_transit", "InTransit", "InTransit_003", "Arrived at the sorting centre", "Rosersberg"),
    ("out_for_delivery", "OutForDelivery", "OutForDelivery_001", "With the driver", "Stockholm"),
    (
        "ready_for_pickup",
        "AvailableForPickup",
        "AvailableForPickup_001",
        "Waits at the pickup point",
        "Stockholm",
    ),
    ("delivery_failed", "AttemptFail", "AttemptFail_002", "Nobody was in", "Stockholm"),
    ("on_hold", "Exception", "Exception_018", "Held by customs", "Arlanda"),
    ("delivered", "Delivered", "Delivered_003", "Handed over", "Stockholm"),
];

/// 204: the page that asked stays as it is, and hears of the change like any other.
pub async fn play(
    State(app): State<AppState>,
    form: Result<Form<Play>, FormRejection>,
) -> Result<Response, ApiError> {
    let malformed = |why: &str| ApiError::new(Code::MalformedRequest).detail(why);
    let Form(play) = form.map_err(|_| malformed("`order` and `status` are needed."))?;
    let report = REPORTS.iter().find(|report| report.0 == play.status);
    let report = report.ok_or_else(|| malformed("`status` is none that can be played."))?;
    let missing = || ApiError::new(Code::NotFound);
    let order = app.shop.order_by_number(&play.order).await?.ok_or_else(missing)?;
    let parcels = order.parcels.iter().filter(|parcel| parcel.direction == Direction::Outbound);
    let number = parcels.filter_map(|parcel| parcel.tracking_number.as_deref()).next().ok_or_else(missing)?;
    let body = body(number, *report, app.clock.now()).to_string();
    let headers = HeaderMap::from_iter([(
        HeaderName::from_static(proof_header(Source::Aftership)),
        proof(&app.config.tracking.aftership_secret, &body)?,
    )]);
    let received =
        tracking::receive(State(app), Ok(Path("aftership".into())), headers, Ok(body.into())).await;
    received.map(|_| StatusCode::NO_CONTENT.into_response())
}

fn body(
    number: &str,
    (_, tag, subtag, words, place): (&str, &str, &str, &str, &str),
    now: Timestamp,
) -> serde_json::Value {
    json!({
        "event": "tracking_update",
        "ts": now.as_second(),
        "msg": {
            "tracking_number": number,
            "tag": tag,
            "subtag": subtag,
            "signed_by": (tag == "Delivered").then_some("A. Berg"),
            "checkpoints": [{
                "checkpoint_time": now.to_string(),
                "tag": tag,
                "subtag": subtag,
                "message": words,
                "location": place,
            }],
        },
    })
}

fn proof(secret: &str, body: &str) -> Result<HeaderValue, ApiError> {
    let internal = || ApiError::new(Code::Internal).cause("a report could not be signed");
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| internal())?;
    mac.update(body.as_bytes());
    HeaderValue::from_str(&STANDARD.encode(mac.finalize().into_bytes())).map_err(|_| internal())
}
