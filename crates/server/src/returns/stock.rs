//! What is free of a variant, and holding it: for a while, or for a request that is sent.
//!
//! The shop counts its pieces and was asked before; who holds how many of them is read where nobody else can hold more.

use std::collections::BTreeMap;

use aftersale_api::Code;
use aftersale_model::Order;
use aftersale_model::returns::exchange::{self, Reservation, VariantBlock};
use aftersale_model::returns::request::By;
use aftersale_model::returns::{Policy, Purchase, Resolution, Wish};
use aftersale_store::Holding;
use jiff::Timestamp;
use uuid::Uuid;

use super::refusal::at_item;
use crate::error::ApiError;
use crate::views::same::Same;

/// What others hold, and what this order holds for requests that were sent: its own for a while counts as free.
pub fn others(order: &Order, holdings: &[Holding]) -> Vec<Reservation> {
    let own = |one: &&Holding| one.order_id == order.id && one.line_id.is_some();
    holdings.iter().filter(|one| !own(one)).map(|one| one.reservation.clone()).collect()
}

/// What a request that is sent now holds from now on, one reservation for each variant it exchanges for.
pub fn keep(
    purchase: &Purchase<'_>,
    wish: &Wish,
    holdings: &[Holding],
    now: Timestamp,
) -> Result<Vec<Reservation>, ApiError> {
    let held = others(purchase.order, holdings);
    let mut wanted: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut wrong, mut out) = (Vec::new(), Vec::new());
    for (at, item) in wish.items.iter().enumerate() {
        let Some(id) = item.variant_id.as_deref().filter(|_| item.resolution == Resolution::ExchangeVariant)
        else {
            continue;
        };
        let pieces = wanted.entry(id).or_default();
        *pieces = pieces.saturating_add(item.quantity);
        let offered = offered(purchase, &item.line_id, id, wish.by, &held, now);
        match offered {
            Ok(free) if *pieces <= free => {}
            Ok(_) => out.push(at_item(at, "variant_id", VariantBlock::NotEnough.same().as_str())),
            Err(Some(block)) if block == VariantBlock::OutOfStock => {
                out.push(at_item(at, "variant_id", block.same().as_str()));
            }
            Err(block) => {
                let code = block.map_or("invalid", |block| block.same().as_str());
                wrong.push(at_item(at, "variant_id", code));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(ApiError { errors: wrong, ..ApiError::new(Code::ValidationFailed) });
    }
    if !out.is_empty() {
        return Err(ApiError { errors: out, ..ApiError::new(Code::OutOfStock) });
    }
    let kept = wanted.into_iter().map(|(id, quantity)| Reservation {
        id: Uuid::now_v7().to_string(),
        variant_id: id.to_owned(),
        quantity,
        made_at: now,
        until: None,
    });
    Ok(kept.collect())
}

/// Pieces a customer wants to hold.
pub struct Hold<'a> {
    pub line_id: &'a str,
    pub variant_id: &'a str,
    pub quantity: u32,
    pub by: By,
    /// What it takes the place of, where the customer says so.
    pub reservation_id: Option<&'a str>,
}

/// Holds pieces for a while. What the order holds for the same line makes room first, so that nobody holds more than
/// could come back.
pub fn hold(
    purchase: &Purchase<'_>,
    wanted: &Hold<'_>,
    left: u32,
    holdings: &[Holding],
    now: Timestamp,
) -> Result<Reservation, ApiError> {
    let invalid = |pointer: &str, code: &str| ApiError::new(Code::ValidationFailed).at(pointer, code);
    if wanted.quantity == 0 {
        return Err(invalid("/quantity", "invalid"));
    }
    let order = purchase.order;
    let of_line = |one: &&Holding| one.order_id == order.id && one.line_id.as_deref() == Some(wanted.line_id);
    let own: Vec<&Holding> = holdings.iter().filter(of_line).collect();
    let all = own.iter().fold(0_u32, |sum, one| sum.saturating_add(one.reservation.quantity));
    let too_many = wanted.quantity.saturating_add(all) > left;
    // One that has run out meanwhile is nobody's: it is held anew.
    let replaced = own
        .iter()
        .find(|one| wanted.reservation_id == Some(one.reservation.id.as_str()))
        .or_else(|| own.iter().find(|one| one.reservation.variant_id == wanted.variant_id))
        .or_else(|| own.first().filter(|_| too_many))
        .map(|one| one.reservation.clone());
    let beside =
        own.iter().filter(|one| replaced.as_ref().is_none_or(|known| known.id != one.reservation.id));
    let beside = beside.fold(0_u32, |sum, one| sum.saturating_add(one.reservation.quantity));
    if wanted.quantity.saturating_add(beside) > left {
        return Err(ApiError::new(Code::QuantityUnavailable).at("/quantity", "too_many"));
    }
    let replaced_id = replaced.as_ref().map(|known| known.id.as_str());
    let held: Vec<Reservation> = holdings
        .iter()
        .map(|one| one.reservation.clone())
        .filter(|one| replaced_id != Some(one.id.as_str()))
        .collect();
    let free = match offered(purchase, wanted.line_id, wanted.variant_id, wanted.by, &held, now) {
        Ok(free) => free,
        Err(Some(VariantBlock::OutOfStock)) => 0,
        Err(block) => return Err(invalid("/variant_id", block.map_or("invalid", |one| one.same().as_str()))),
    };
    let out = ApiError::new(Code::OutOfStock).at(
        "/quantity",
        if free == 0 { VariantBlock::OutOfStock } else { VariantBlock::NotEnough }.same().as_str(),
    );
    let variant = purchase.variants.iter().find(|variant| variant.id == wanted.variant_id);
    let variant = variant.ok_or_else(|| invalid("/variant_id", "invalid"))?;
    let id = replaced.map_or_else(|| Uuid::now_v7().to_string(), |known| known.id);
    exchange::hold(purchase.policy, variant, wanted.quantity, &held, id, now).map_err(|_| out)
}

/// Whether anything of a line can be exchanged.
pub fn is_exchanged(policy: &Policy, category: Option<&str>, giftee: bool) -> bool {
    let swaps = |resolutions: &[Resolution]| resolutions.contains(&Resolution::ExchangeVariant);
    policy.reasons_for(category).any(|rule| swaps(&rule.resolutions))
        && (!giftee || swaps(&policy.gift_resolutions))
}

/// Free pieces of a variant for a line; `Err(None)` where the shop has no such variant of its product.
fn offered(
    purchase: &Purchase<'_>,
    line_id: &str,
    variant_id: &str,
    by: By,
    held: &[Reservation],
    now: Timestamp,
) -> Result<u32, Option<VariantBlock>> {
    let line = purchase.line(line_id).ok_or(None)?;
    let offers = purchase.variant_offers(line, 1, by, held, now);
    let offer = offers.iter().find(|offer| offer.variant.id == variant_id).ok_or(None)?;
    offer.block.map_or(Ok(offer.free), |block| Err(Some(block)))
}
