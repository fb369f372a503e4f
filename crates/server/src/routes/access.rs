//! How a guest gets to an order.

pub mod answer;
pub mod link;
pub mod request;

use aftersale_api::AccessGranted;
use aftersale_model::access::Access;

use crate::error::ApiError;
use crate::state::App;
use crate::views::same::Same;

/// A token for one order, at level `order` or below.
fn grant(app: &App, order_id: String, level: Access) -> Result<AccessGranted, ApiError> {
    let minted = app.tokens.mint_order(&order_id, level, app.clock.now())?;
    Ok(AccessGranted {
        access_token: minted.token,
        expires_in: minted.expires_in_s,
        order_id,
        level: level.same(),
    })
}
