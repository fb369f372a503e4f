//! `POST /v1/access/{challenge_id}`: answers a challenge with the code from the mail.
//!
//! A code that is wrong, used, expired or for nothing gets one and the same refusal.

use aftersale_api::operations::ANSWER_CHALLENGE;
use aftersale_api::{Code, CodeAnswer};
use aftersale_model::access::Access;
use aftersale_store::CodeTried;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::grant;
use crate::audit::{self, Note};
use crate::body::{Field, required};
use crate::codes;
use crate::error::ApiError;
use crate::idempotency::Write;
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
    let request_id = write.request_id.clone();
    let (scope, state) = (shop.0.clone(), app.clone());
    write
        .once(state, &scope, StatusCode::OK, async move {
            rate::count_answer(&app, caller).await?;
            let order_id = try_code(&app, &challenge_id, &code).await?;
            let note = Note {
                operation: ANSWER_CHALLENGE.id,
                order_id: order_id.as_deref(),
                subject: &shop.0,
                outcome: order_id.as_ref().map_or(Code::CodeInvalid.as_str(), |_| "ok"),
                request_id: &request_id,
            };
            audit::write(&app, note).await?;
            grant(&app, order_id.ok_or_else(|| ApiError::new(Code::CodeInvalid))?, Access::Order)
        })
        .await
}

/// The order the code opens. An id that is none of ours can't be in the store.
async fn try_code(app: &App, challenge_id: &str, code: &str) -> Result<Option<String>, ApiError> {
    let id = Uuid::try_parse(challenge_id).unwrap_or(Uuid::nil()).to_string();
    match app.store.try_code(&id, &app.codes.hash(&id, code), app.clock.now()).await? {
        CodeTried::Right { order_id } => Ok(Some(order_id)),
        CodeTried::Refused => Ok(None),
    }
}
