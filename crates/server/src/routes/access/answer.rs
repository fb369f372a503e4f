//! `POST /v1/access/{challenge_id}`: answers a challenge with the code from the mail.
//!
//! A code that is wrong, used, expired or for nothing gets one and the same refusal.

use aftersale_api::operations::ANSWER_CHALLENGE;
use aftersale_api::{Code, CodeAnswer};
use aftersale_model::access::Access;
use aftersale_store::{AuditEntry, CodeTried, KeptAnswer, KeyClaim};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::grant;
use crate::audit::Note;
use crate::body::{Field, required};
use crate::codes;
use crate::error::ApiError;
use crate::idempotency::{self, Write};
use crate::rate::{self, CallerAddress};
use crate::shop_key::ShopKey;
use crate::state::{App, AppState};

const FIELDS: &[Field] = &[required("code", 32)];

pub async fn answer(
    State(app): State<AppState>,
    shop: ShopKey,
    caller: CallerAddress,
    challenge: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(challenge_id) = challenge?;
    let answer: CodeAnswer = write.read(FIELDS)?;
    let code = codes::tidy(&answer.code)
        .ok_or_else(|| ApiError::new(Code::ValidationFailed).at("/code", "invalid"))?;
    // An id that is none of ours can't be in the store.
    let id = Uuid::try_parse(&challenge_id).unwrap_or(Uuid::nil()).to_string();
    let (scope, request_id) = (shop.0.clone(), write.request_id.clone());
    write
        .kept_by(app, &scope, async move |app: AppState, claim: KeyClaim| {
            rate::count_answer(&app, caller).await?;
            let (hash, now, state) = (app.codes.hash(&id, &code), app.clock.now(), app.clone());
            let reply = Box::new(move |tried| reply(&state, &shop, &request_id, tried));
            Ok(app.store.try_code(&id, &hash, now, &claim, reply).await?)
        })
        .await
}

/// What the try is told, and what the audit is.
fn reply(
    app: &App,
    shop: &ShopKey,
    request_id: &str,
    tried: CodeTried,
) -> Result<(AuditEntry, KeptAnswer), String> {
    let order_id = match tried {
        CodeTried::Right { order_id } => Some(order_id),
        CodeTried::Refused => None,
    };
    let note = Note {
        operation: ANSWER_CHALLENGE.id,
        order_id: order_id.as_deref(),
        subject: &shop.0,
        outcome: order_id.as_ref().map_or(Code::CodeInvalid.as_str(), |_| "ok"),
        request_id,
    };
    let entry = note.entry(app.clock.now());
    let answer = match order_id {
        Some(order_id) => {
            let granted = grant(app, order_id, Access::Order)
                .and_then(|granted| idempotency::answer(StatusCode::OK, &granted));
            granted.map_err(|error| error.cause.unwrap_or_default())?
        }
        None => idempotency::refusal(&ApiError::new(Code::CodeInvalid), request_id),
    };
    Ok((entry, answer))
}
