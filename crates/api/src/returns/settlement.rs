//! What a return pays, part by part.
//!
//! Deliberately absent: how it is worked out; a client adds nothing up.

use serde::{Deserialize, Serialize};

use super::Resolution;
use crate::order::Tax;
use crate::value::Money;

/// What a return pays, to the minor unit:
/// `lines` + `shipping` + `taxes` that are not included − `restocking` − `method_fee` − `already_refunded` =
/// `refund` + `credit`. Nothing is below zero. At access level `gift` no amount is told: both lists are empty and every
/// sum is zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Settlement {
    /// One for each item, by line.
    pub lines: Vec<SettledLine>,
    pub shipping: Money,
    /// One for each of the order's taxes, delivery included.
    pub taxes: Vec<Tax>,
    pub restocking: Money,
    pub method_fee: Money,
    /// Went back before, or is promised for another return.
    pub already_refunded: Money,
    /// To the means of payment.
    pub refund: Money,
    /// As store credit, without the bonus.
    pub credit: Money,
    /// On top of the credit.
    pub bonus: Money,
    /// Labels of discounts whose codes can be used again, because nothing of the order stays.
    pub coupons: Vec<String>,
    /// Only with a quote, and only where points change.
    pub points: Option<PointsEffect>,
}

/// What becomes of the customer's points once the money is back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PointsEffect {
    /// What the shop calls its points, in the order's language or else its own.
    pub title: String,
    /// BCP 47 language of the title.
    pub lang: String,
    /// Of what the order earned.
    pub taken_back: u32,
    /// Of those: spent already, so that the next points settle them.
    pub owed: u32,
    /// Of what was paid for a code that was used with the order.
    pub given_back: u32,
    /// Absent: the tier stays.
    pub tier: Option<TierChange>,
}

/// From the tier the customer has to a lower one, as the shop names them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierChange {
    pub from: String,
    pub to: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SettledLine {
    pub line_id: String,
    pub quantity: u32,
    pub resolution: Resolution,
    /// After discounts, with taxes that are in the prices. Where goods are given for goods, what a variant costs less;
    /// zero where it costs as much or more.
    pub amount: Money,
    pub restocking: Money,
}
