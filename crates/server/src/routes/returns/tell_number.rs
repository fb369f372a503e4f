//! `POST /v1/returns/{return_id}/tracking-number`: the goods were sent by a carrier of the customer's own choice.

use aftersale_api::Code;
use aftersale_api::operations::{Operation, TELL_RETURN_NUMBER};
use aftersale_api::returns::TrackingNumberRequest;
use aftersale_model::returns::ReturnRequest;
use aftersale_model::returns::request::{Actor, RequestAction, State as Stage, Step};
use aftersale_store::Effect;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{Beside, OnOrder, Write};
use crate::returns::{lapses_at, of};
use crate::state::AppState;
use crate::tokens::OrderClaims;
use crate::views;

const SENT_MAX_CHARS: usize = 60;

pub async fn tell(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let own = bearer.0.sub.clone();
    let token = bearer.giftee(&own)?;
    let sent: TrackingNumberRequest = write.read_shaped()?;
    let number = number(&sent.tracking_number)
        .ok_or_else(|| ApiError::new(Code::ValidationFailed).at("/tracking_number", "invalid"))?;
    let now = app.clock.now();
    let beside = Beside { numbers: vec![number.clone()], ..Beside::default() };
    step(app, write, token, (TELL_RETURN_NUMBER, beside), id, move |request| {
        let refused = || ApiError::new(Code::ActionNotAllowed);
        if !request.actions().contains(&RequestAction::TellNumber) {
            return Err(refused());
        }
        request.tracking_number = Some(number);
        let sent = Step { at: now, to: Stage::InTransit, by: Actor::Customer, note: None };
        request.step(sent).map_err(|_| refused())
    })
    .await
}

/// Takes a request one step on while nobody else can; the answer is the return as it then is.
pub async fn step(
    app: AppState,
    write: Write,
    token: OrderClaims,
    (operation, beside): (Operation, Beside),
    id: String,
    take: impl FnOnce(&mut ReturnRequest) -> Result<(), ApiError> + Send + 'static,
) -> Result<Response, ApiError> {
    let order = app.store.order(&token.sub).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let variants = app.shop.variants(&order).await?;
    let about = OnOrder {
        operation: operation.id,
        order_id: token.sub,
        subject: token.jti,
        uploads: Vec::new(),
        status: StatusCode::OK,
    };
    let state = app.clone();
    write
        .on_order_with(app, about, beside, move |held| {
            let order = &held.order;
            let mut request = of(order, &id, token.level)?.clone();
            take(&mut request)?;
            let policy = state.profile.returns.as_ref();
            let seen = views::returns::request(order, &request, token.level, policy, &variants);
            let lapses_at = lapses_at(order, &request);
            Ok((Some(Effect::ReturnStep { request: Box::new(request), lapses_at }), seen))
        })
        .await
}

/// As it stands on the receipt; spaces and hyphens are no part of it.
fn number(sent: &str) -> Option<String> {
    let kept = |letter: &char| !letter.is_whitespace() && *letter != '-';
    let number: String = sent.chars().filter(kept).map(|letter| letter.to_ascii_uppercase()).collect();
    let plain = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let fits = (4..=40).contains(&number.len()) && sent.chars().count() <= SENT_MAX_CHARS;
    (plain && fits).then_some(number)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::as_on_the_receipt("rr 123 456 785 se", Some("RR123456785SE"))]
    #[case::with_hyphens("1Z-999-AA1", Some("1Z999AA1"))]
    #[case::too_short("12 3", None)]
    #[case::no_number("<script>", None)]
    #[case::other_letters("１２３４５", None)]
    #[case::endless("1234567890 1234567890 1234567890 1234567890 1", None)]
    #[case::nothing("", None)]
    fn a_number_is_letters_and_digits(#[case] sent: &str, #[case] kept: Option<&str>) {
        assert_eq!(number(sent).as_deref(), kept);
    }
}
