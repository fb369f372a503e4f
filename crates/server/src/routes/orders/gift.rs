//! `POST /v1/orders/{id}/gift-link`: a link without prices, for the one who gets the present.

use aftersale_api::Code;
use aftersale_api::operations::SHARE_GIFT;
use aftersale_api::order::{GiftLink, GiftLinkRequest};
use aftersale_model::order::Action;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::bearer::OrderBearer;
use crate::error::ApiError;
use crate::idempotency::{OnOrder, Write};
use crate::state::{App, AppState};

pub async fn share(
    State(app): State<AppState>,
    bearer: OrderBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let token = bearer.full(&id)?;
    let GiftLinkRequest {} = write.read_shaped()?;
    let about = OnOrder {
        operation: SHARE_GIFT.id,
        order_id: id,
        subject: token.jti,
        uploads: Vec::new(),
        status: StatusCode::CREATED,
    };
    let (now, state) = (app.clock.now(), app.clone());
    write
        .on_order(app, about, move |held| {
            if !held.order.actions_at(now).contains(&Action::ShareGift) {
                return Err(ApiError::new(Code::ActionNotAllowed));
            }
            let minted = state.tokens.mint_gift_link(&held.order.id, now)?;
            let url = page(&state, &held.order.number, &minted.token);
            Ok((None, GiftLink { link_token: minted.token, expires_in: minted.expires_in_s, url }))
        })
        .await
}

/// The shop's own page with the token in the fragment, which no server log sees.
fn page(app: &App, number: &str, token: &str) -> Option<String> {
    let page = app.profile.order_page_url.as_deref()?.replace("{number}", number);
    let page = if page.starts_with('/') { format!("{}{page}", app.config.public_url) } else { page };
    Some(format!("{page}#aftersale={token}"))
}
