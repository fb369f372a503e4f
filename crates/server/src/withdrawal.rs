//! Withdrawals: what is done with a declaration, the receipt that answers it, and how a receipt is checked.
//!
//! [`receive`] keeps a declaration and writes its receipt, [`matching`] looks for the contract of one that came without
//! a token, [`keys`] sign and [`verify`] checks. Rules and periods are in `aftersale_model::withdrawal`.

pub mod keys;
pub mod matching;
pub mod receive;
pub mod told;
pub mod verify;

use aftersale_model::returns::Policy;

use crate::state::App;

/// The right is the law's: it holds in a shop that takes nothing back by itself, too.
pub fn policy(app: &App) -> Policy {
    app.profile.returns.clone().unwrap_or_default()
}
