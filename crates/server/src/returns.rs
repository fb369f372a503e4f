//! What the operations of a return share: whose it is, what is in stock, what a refusal says, what the clock does.
//!
//! Deliberately absent: rules. Every one is the model's, asked while the order is held.

pub mod lapse;
pub mod names;
pub mod refusal;
pub mod stock;
pub mod wish;

use aftersale_api::Code;
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::returns::request::{By, ReturnRequest};
use aftersale_model::returns::{Policy, Purchase};
use jiff::{Timestamp, ToSpan};

use crate::error::ApiError;
use crate::state::App;

/// A shop without a policy has no such operations.
pub fn policy(app: &App) -> Result<&Policy, ApiError> {
    app.profile.returns.as_ref().ok_or_else(|| ApiError::new(Code::NotFound).detail("No returns here."))
}

/// Who asks, by how far their token reaches.
pub fn by(level: Access) -> By {
    if level >= Access::Order { By::Buyer } else { By::Recipient }
}

/// A request of the order that this caller may see; one they may not see is not there.
pub fn of<'a>(order: &'a Order, id: &str, level: Access) -> Result<&'a ReturnRequest, ApiError> {
    let mine = |request: &&ReturnRequest| level >= Access::Order || request.wish.by == By::Recipient;
    let found = order.requests.iter().find(|request| request.id == id);
    found.filter(mine).ok_or_else(|| ApiError::new(Code::NotFound))
}

/// Whether there is anything to ask for.
pub fn may_ask(purchase: &Purchase<'_>, now: Timestamp) -> bool {
    purchase.returnable(By::Buyer, now).iter().any(|line| line.block.is_none())
}

/// The first moment after the last day to send it.
pub fn lapses_at(order: &Order, request: &ReturnRequest) -> Option<Timestamp> {
    let day_after = order.send_by(request)?.saturating_add(1.day());
    day_after.to_zoned(order.zone()).ok().map(|midnight| midnight.timestamp())
}
