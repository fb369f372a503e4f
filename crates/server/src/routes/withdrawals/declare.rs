//! `POST /v1/withdrawals`: a declaration is received, whatever it is about, and its receipt is the answer.
//!
//! Without a token of the order nothing is looked up before the answer, so that it and its time say nothing of what
//! orders there are; [`crate::withdrawal::matching`] looks behind it. A token that does not hold never stops one.

use aftersale_api::withdrawal::WithdrawalRequest;
use aftersale_model::access::Access;
use aftersale_store::KeyClaim;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};

use crate::bearer;
use crate::error::ApiError;
use crate::idempotency::Write;
use crate::rate::{self, CallerAddress};
use crate::shop_key::ShopKey;
use crate::state::{App, AppState};
use crate::tokens::OrderClaims;
use crate::withdrawal::receive::{self, Arrival};

/// Whoever filled in the form with a token and sent it after the token's end is told as much as before.
const TOKEN_GRACE: SignedDuration = SignedDuration::from_hours(24);

pub async fn declare(
    State(app): State<AppState>,
    shop: ShopKey,
    caller: CallerAddress,
    headers: HeaderMap,
    write: Write,
) -> Result<Response, ApiError> {
    let wanted: WithdrawalRequest = write.read_shaped()?;
    let declaration = receive::declaration(wanted)?;
    let token = token(&app, &headers);
    let arrival = Arrival {
        subject: token.as_ref().map_or_else(|| shop.0.clone(), |token| token.jti.clone()),
        request_id: write.request_id.clone(),
        at: whole_second(app.clock.now()),
        declaration,
    };
    let work = async move |app: AppState, claim: KeyClaim| {
        rate::count_withdrawal(&app, &arrival.declaration.email, caller).await?;
        let order_id = token.map(|token| token.sub);
        let state = app.clone();
        let decide = Box::new(move |held| {
            receive::receive(&state, arrival, held).map_err(|error| {
                error.cause.unwrap_or_else(|| format!("a declaration was refused: {}", error.code.as_str()))
            })
        });
        let answer = app.store.receive_withdrawal(order_id.as_deref(), &claim, decide).await?;
        tracing::info!("a withdrawal was received");
        app.mail_waiting.notify_one();
        app.look_for_mails.notify_one();
        app.withdrawal_waiting.notify_one();
        Ok(answer)
    };
    write.kept_by(app, &shop.0, work).await
}

/// What a receipt is read out with.
fn whole_second(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

/// Of the order's customer; that of a gift's recipient shows no contract of theirs.
fn token(app: &App, headers: &HeaderMap) -> Option<OrderClaims> {
    let text = bearer::token(headers)?;
    let as_of = app.clock.now().saturating_sub(TOKEN_GRACE).ok()?;
    app.tokens.read_order(text, as_of).ok().filter(|token| token.level != Access::Gift)
}
