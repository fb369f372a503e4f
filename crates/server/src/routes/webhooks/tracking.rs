//! `POST /v1/webhooks/tracking/{source}`: what carrier services report.
//!
//! Whatever is signed and readable is kept, about a known number or not. Replays, duplicates and disorder change nothing.

use aftersale_api::Code;
use aftersale_api::webhook::TrackingReceived;
use aftersale_connectors::tracking;
use aftersale_model::tracking::{Report, Source};
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, PathRejection};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;

use crate::error::ApiError;
use crate::state::{App, AppState};

/// A parcel's whole history comes each time; the longest seen in the wild are some 100 KiB.
pub const BODY_MAX_BYTES: usize = 512 * 1024;

pub async fn receive(
    State(app): State<AppState>,
    source: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<TrackingReceived>, ApiError> {
    let Path(source) = source?;
    let source = tracking::source(&source).ok_or_else(|| ApiError::new(Code::NotFound))?;
    let body = body.map_err(|rejection| ApiError::of_status(rejection.into_response().status()))?;
    let proof = headers.get(tracking::proof_header(source)).and_then(|proof| proof.to_str().ok());
    if !tracking::verify(source, secret(&app, source), proof.unwrap_or_default(), &body) {
        return Err(ApiError::new(Code::SignatureInvalid));
    }
    let reports = tracking::read(source, &body, app.clock.now()).map_err(|unreadable| {
        ApiError::new(Code::MalformedBody).detail(format!("Not readable at {}.", unreadable.at))
    })?;
    Ok(Json(take(&app, &reports).await?))
}

async fn take(app: &App, reports: &[Report]) -> Result<TrackingReceived, ApiError> {
    let taken = app.store.take_reports(reports).await?;
    if taken.new > 0 {
        app.look_for_mails.notify_one();
    }
    Ok(TrackingReceived { new: taken.new, known: taken.known })
}

fn secret(app: &App, source: Source) -> &str {
    let secrets = &app.config.tracking;
    match source {
        Source::Aftership => &secrets.aftership_secret,
        Source::Easypost => &secrets.easypost_secret,
        Source::Karrio => &secrets.karrio_secret,
    }
}
