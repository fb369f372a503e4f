//! `POST /v1/orders/{id}/claims`: something is wrong with a parcel.
//!
//! The rules are the model's, checked while nobody else can write to the order: of two claims of one parcel and reason
//! that race, one is made.

use aftersale_api::claim::{ClaimReason, ClaimRequest};
use aftersale_api::operations::OPEN_CLAIM;
use aftersale_api::{Claim, Code};
use aftersale_model::claim::{self as model, Block, Complaint, Refused};
use aftersale_model::parcel::ParcelLine;
use aftersale_store::{Effect, Held};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use uuid::Uuid;

use crate::bearer::OrderBearer;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::state::{App, AppState};
use crate::views;

/// More is no list of what is in a parcel, or of what is wrong with it.
const LIST_MAX: usize = 200;
/// The contract's own limit; the shop's may be lower.
const TEXT_MAX_CHARS: usize = 2_000;

pub async fn open(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.full(&id)?;
    let wanted: ClaimRequest = write.read_shaped()?;
    let complaint = complaint(wanted)?;
    let about = OnOrder {
        operation: OPEN_CLAIM.id,
        order_id: id,
        subject: token.jti,
        uploads: complaint.photos.clone(),
        status: StatusCode::CREATED,
    };
    let (now, state) = (app.clock.now(), app.clone());
    write.on_order(app, about, move |held| decide(&state, &held, complaint, now)).await
}

fn decide(
    app: &App,
    held: &Held,
    complaint: Complaint,
    now: Timestamp,
) -> Result<(Option<Effect>, Claim), ApiError> {
    let unknown = complaint.photos.iter().position(|photo| !held.uploads.contains(photo));
    let id = Uuid::now_v7().to_string();
    let claim = match &app.profile.returns {
        Some(policy) => held.order.purchase(policy).claim(complaint, id, now),
        None => held.order.claim(complaint, id, now),
    };
    let claim = claim.map_err(refusal)?;
    if let Some(at) = unknown {
        return Err(ApiError::new(Code::UploadUnknown).at(format!("/photos/{at}"), "invalid"));
    }
    let seen = views::new_claim(&held.order, &claim, now)
        .ok_or_else(|| ApiError::new(Code::Internal).cause("a claim from the future"))?;
    Ok((Some(Effect::Claim(claim)), seen))
}

fn complaint(wanted: ClaimRequest) -> Result<Complaint, ApiError> {
    let invalid = |pointer: &str, code| ApiError::new(Code::ValidationFailed).at(pointer, code);
    if wanted.lines.len() > LIST_MAX {
        return Err(invalid("/lines", "too_long"));
    }
    if wanted.photos.len() > LIST_MAX {
        return Err(invalid("/photos", "too_long"));
    }
    let lines = wanted.lines.into_iter();
    Ok(Complaint {
        reason: reason(wanted.reason).ok_or_else(|| invalid("/reason", "invalid"))?,
        parcel_id: wanted.parcel_id,
        lines: lines.map(|line| ParcelLine { line_id: line.line_id, quantity: line.quantity }).collect(),
        text: body::words(wanted.text, TEXT_MAX_CHARS, "/text")?,
        photos: wanted.photos,
    })
}

fn reason(reason: ClaimReason) -> Option<model::ClaimReason> {
    match reason {
        ClaimReason::NotReceived => Some(model::ClaimReason::NotReceived),
        ClaimReason::Damaged => Some(model::ClaimReason::Damaged),
        ClaimReason::Wrong => Some(model::ClaimReason::Wrong),
        ClaimReason::Missing => Some(model::ClaimReason::Missing),
        ClaimReason::Other => None,
    }
}

fn refusal(refused: Refused) -> ApiError {
    let at = |code, pointer: &str, what| ApiError::new(code).at(pointer, what);
    match refused {
        Refused::NoSuchParcel => at(Code::ValidationFailed, "/parcel_id", "invalid"),
        Refused::Blocked(Block::AlreadyOpen) => ApiError::new(Code::ClaimExists),
        Refused::Blocked(_) => ApiError::new(Code::ClaimNotPossible),
        Refused::PhotosRequired => at(Code::PhotosRequired, "/photos", "required"),
        Refused::PhotosUnwanted => at(Code::ValidationFailed, "/photos", "invalid"),
        Refused::TooManyPhotos => at(Code::ValidationFailed, "/photos", "too_long"),
        Refused::LinesRequired => at(Code::ValidationFailed, "/lines", "required"),
        Refused::LinesUnwanted => at(Code::ValidationFailed, "/lines", "invalid"),
        Refused::NoSuchPieces(line) => at(Code::ValidationFailed, &format!("/lines/{line}"), "invalid"),
        Refused::TextTooLong => at(Code::ValidationFailed, "/text", "too_long"),
    }
}
