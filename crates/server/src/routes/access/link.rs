//! `POST /v1/access/link`: opens a signed link from one of the shop's mails.

use aftersale_api::operations::OPEN_LINK;
use aftersale_api::{Code, LinkAnswer};
use aftersale_model::access::Access;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::grant;
use crate::audit::{self, Note};
use crate::body::{Field, required};
use crate::error::ApiError;
use crate::idempotency::Write;
use crate::rate::{self, CallerAddress};
use crate::shop_key::ShopKey;
use crate::state::AppState;
use crate::tokens::TokenFault;

const FIELDS: &[Field] = &[required("link_token", 2_048)];

pub async fn link(
    State(app): State<AppState>,
    shop: ShopKey,
    caller: CallerAddress,
    write: Write,
) -> Result<Response, ApiError> {
    let answer: LinkAnswer = write.read(FIELDS)?;
    let request_id = write.request_id.clone();
    let (scope, state) = (shop.0.clone(), app.clone());
    write
        .once(state, &scope, StatusCode::OK, async move {
            rate::count_answer(&app, caller).await?;
            let claims = app.tokens.read_link(answer.link_token.trim(), app.clock.now()).map_err(refusal)?;
            let note = Note {
                operation: OPEN_LINK.id,
                order_id: Some(&claims.sub),
                subject: &claims.jti,
                outcome: "ok",
                request_id: &request_id,
            };
            audit::write(&app, note).await?;
            // No link reaches further than one order.
            grant(&app, claims.sub, claims.level.unwrap_or(Access::Order).min(Access::Order))
        })
        .await
}

fn refusal(fault: TokenFault) -> ApiError {
    ApiError::new(match fault {
        TokenFault::Invalid => Code::LinkInvalid,
        TokenFault::Expired => Code::LinkExpired,
    })
}
