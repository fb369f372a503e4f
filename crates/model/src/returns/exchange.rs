//! Exchanging an item for another variant: what is free, and holding it for a while.
//!
//! Deliberately absent: stock itself, which only the shop can count, and taking a payment: what a cheaper variant gives
//! back is in the settlement, and a dearer one is as the policy says.

use std::cmp::Ordering;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::policy::DearerRule;
use super::request::{By, WishItem};
use super::{Policy, Purchase};
use crate::order::Line;

/// A variant the shop has of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    pub id: String,
    pub product_id: String,
    pub name: String,
    /// In the order's currency.
    pub unit_minor: i64,
    /// Pieces the shop counts, held ones included.
    pub on_hand: u32,
}

/// Pieces held for an exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reservation {
    /// One per wish: holding again with the same id takes the place of what it held.
    pub id: String,
    pub variant_id: String,
    pub quantity: u32,
    pub made_at: Timestamp,
    /// Not held any more from then on; `None`: until it is released, as once the request was sent.
    pub until: Option<Timestamp>,
}

/// A variant as it stands for a line. One that can't be chosen is shown with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantOffer<'a> {
    pub variant: &'a Variant,
    /// Pieces nobody else holds.
    pub free: u32,
    /// What goes back for a piece, because it costs less; 0 where it can't be chosen.
    pub refund_minor: i64,
    pub block: Option<VariantBlock>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariantBlock {
    /// The one it is exchanged for another.
    Same,
    /// It costs more, and the policy has no exchange for that; or it costs less, and who asks got it as a present: the
    /// difference is the buyer's.
    OtherPrice,
    OutOfStock,
    /// There are some, and fewer than wanted.
    NotEnough,
}

/// A variant is not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("only {free} pieces are free")]
pub struct OutOfStock {
    pub free: u32,
}

/// Pieces of a variant that nobody but `own` holds.
pub fn free(variant: &Variant, held: &[Reservation], own: Option<&str>, now: Timestamp) -> u32 {
    let others = held.iter().filter(|one| {
        one.variant_id == variant.id && one.is_held(now) && own.is_none_or(|own| one.id != own)
    });
    others.fold(variant.on_hand, |left, one| left.saturating_sub(one.quantity))
}

/// Holds pieces for as long as the policy says. Call it where no other can be written in between.
pub fn hold(
    policy: &Policy,
    variant: &Variant,
    quantity: u32,
    held: &[Reservation],
    id: String,
    now: Timestamp,
) -> Result<Reservation, OutOfStock> {
    let free = free(variant, held, Some(&id), now);
    if quantity == 0 || quantity > free {
        return Err(OutOfStock { free });
    }
    let until = now.checked_add(SignedDuration::from_mins(policy.hold_minutes.into())).ok();
    Ok(Reservation { id, variant_id: variant.id.clone(), quantity, made_at: now, until })
}

impl<'a> Purchase<'a> {
    /// The variants of a line's product, for so many pieces.
    pub fn variant_offers(
        &self,
        line: &Line,
        quantity: u32,
        by: By,
        held: &[Reservation],
        now: Timestamp,
    ) -> Vec<VariantOffer<'a>> {
        let of_product = self.variants.iter().filter(|variant| variant.product_id == line.product_id);
        of_product
            .map(|variant| {
                let free = free(variant, held, None, now);
                let block = if line.variant.as_ref() == Some(&variant.name) {
                    Some(VariantBlock::Same)
                } else if self.is_priced_out(line, variant, by) {
                    Some(VariantBlock::OtherPrice)
                } else if free == 0 {
                    Some(VariantBlock::OutOfStock)
                } else {
                    (free < quantity).then_some(VariantBlock::NotEnough)
                };
                let refund_minor = if block.is_some() { 0 } else { self.saved_minor(line, variant) };
                VariantOffer { variant, free, refund_minor, block }
            })
            .collect()
    }

    /// What an item is exchanged for, where the shop has it.
    pub(super) fn variant_of(&self, line: &Line, item: &WishItem) -> Option<&'a Variant> {
        let id = item.variant_id.as_ref()?;
        self.variants.iter().find(|variant| variant.id == *id && variant.product_id == line.product_id)
    }

    fn is_priced_out(&self, line: &Line, variant: &Variant, by: By) -> bool {
        match variant.unit_minor.cmp(&line.unit_minor) {
            Ordering::Greater => self.policy.dearer_variants == DearerRule::Block,
            Ordering::Less => by == By::Recipient,
            Ordering::Equal => false,
        }
    }
}

impl Variant {
    /// How much less a piece costs than the line's, before discounts.
    pub fn saves_minor(&self, line: &Line) -> i64 {
        line.unit_minor.saturating_sub(self.unit_minor.max(0)).max(0)
    }
}

impl Reservation {
    pub fn is_held(&self, now: Timestamp) -> bool {
        self.made_at <= now && self.until.is_none_or(|until| now < until)
    }

    /// With the request that was sent; it has to be held still.
    pub fn keep(self, now: Timestamp) -> Result<Self, OutOfStock> {
        if self.is_held(now) { Ok(Self { until: None, ..self }) } else { Err(OutOfStock { free: 0 }) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::returns::sample::{Case, case};
    use crate::sample::on;

    fn variant(name: &str, on_hand: u32) -> Variant {
        Variant {
            id: name.to_lowercase(),
            product_id: "product-cup".into(),
            name: name.into(),
            unit_minor: 1_000,
            on_hand,
        }
    }

    fn held(id: &str, quantity: u32, until: Option<i8>) -> Reservation {
        Reservation {
            id: id.into(),
            variant_id: "blue".into(),
            quantity,
            made_at: on(20, 9),
            until: until.map(|hour| on(20, hour)),
        }
    }

    #[rstest]
    #[case::before(8, 5)]
    #[case::held(9, 2)]
    #[case::the_last_moment_is_over(10, 3)]
    #[case::one_stays(12, 3)]
    fn what_is_held_is_not_free_until_it_expires(#[case] hour: i8, #[case] left: u32) {
        let held = [held("a", 1, Some(10)), held("b", 2, None)];
        assert_eq!(free(&variant("Blue", 5), &held, None, on(20, hour)), left);
        assert_eq!(free(&variant("Red", 5), &held, None, on(20, hour)), 5);
    }

    #[test]
    fn holding_again_takes_the_place_of_what_was_held() {
        let (policy, blue) = (Policy::default(), variant("Blue", 2));
        let first = hold(&policy, &blue, 2, &[], "a".into(), on(20, 9)).expect("held");
        assert_eq!(first.until, Some(on(20, 9) + SignedDuration::from_mins(30)));
        let held = [first];
        assert_eq!(hold(&policy, &blue, 1, &held, "b".into(), on(20, 9)), Err(OutOfStock { free: 0 }));
        assert!(hold(&policy, &blue, 1, &held, "a".into(), on(20, 9)).is_ok());
        assert!(hold(&policy, &blue, 2, &held, "b".into(), on(20, 10)).is_ok());
    }

    #[test]
    fn what_was_held_is_kept_with_the_request_unless_it_expired() {
        assert_eq!(held("a", 1, Some(10)).keep(on(20, 9)).map(|kept| kept.until), Ok(None));
        assert_eq!(held("a", 1, Some(10)).keep(on(20, 10)), Err(OutOfStock { free: 0 }));
    }

    #[rstest]
    #[case::chosen("Blue", 3, 1_000, 2, None)]
    #[case::none_left("Blue", 0, 1_000, 1, Some(VariantBlock::OutOfStock))]
    #[case::too_few("Blue", 1, 1_000, 2, Some(VariantBlock::NotEnough))]
    #[case::dearer("Blue", 3, 1_200, 1, Some(VariantBlock::OtherPrice))]
    #[case::cheaper("Blue", 3, 800, 1, None)]
    #[case::the_same("Red", 3, 1_000, 1, Some(VariantBlock::Same))]
    fn a_variant_that_can_t_be_chosen_says_why(
        #[case] name: &str,
        #[case] on_hand: u32,
        #[case] unit_minor: i64,
        #[case] wanted: u32,
        #[case] block: Option<VariantBlock>,
    ) {
        let case = with(Variant { unit_minor, ..variant(name, on_hand) });
        assert_eq!(offered(&case, wanted, By::Buyer), (block, if unit_minor < 1_000 { 200 } else { 0 }));
    }

    #[rstest]
    #[case::the_buyer_gets_the_difference(800, DearerRule::Block, By::Buyer, None)]
    #[case::a_present_is_exchanged_for_the_same_price(
        800,
        DearerRule::ShopPays,
        By::Recipient,
        Some(VariantBlock::OtherPrice)
    )]
    #[case::the_shop_bears_it(1_200, DearerRule::ShopPays, By::Buyer, None)]
    #[case::of_a_present_too(1_200, DearerRule::ShopPays, By::Recipient, None)]
    #[case::nobody_pays_more(1_200, DearerRule::Block, By::Recipient, Some(VariantBlock::OtherPrice))]
    fn another_price_is_for_the_policy_to_allow(
        #[case] unit_minor: i64,
        #[case] rule: DearerRule,
        #[case] by: By,
        #[case] block: Option<VariantBlock>,
    ) {
        let mut case = with(Variant { unit_minor, ..variant("Blue", 3) });
        case.policy.dearer_variants = rule;
        assert_eq!(offered(&case, 1, by).0, block);
    }

    /// Cups are red; there is one other variant of them, and one of the plates.
    fn with(one: Variant) -> Case {
        let mut case = case();
        case.order.lines[0].variant = Some("Red".into());
        case.variants = vec![one, Variant { product_id: "product-plate".into(), ..variant("Round", 1) }];
        case
    }

    fn offered(case: &Case, wanted: u32, by: By) -> (Option<VariantBlock>, i64) {
        let offers = case.purchase().variant_offers(&case.order.lines[0], wanted, by, &[], on(20, 9));
        assert_eq!(offers.len(), 1, "of its own product");
        (offers[0].block, offers[0].refund_minor)
    }

    proptest! {
        #[test]
        fn never_more_is_held_than_there_is(on_hand in 0..20_u32, wanted in proptest::collection::vec((0..6_u32, 0..90_i64), 0..20)) {
            let (policy, blue) = (Policy::default(), variant("Blue", on_hand));
            let (mut all, mut now) = (Vec::new(), on(20, 9));
            for (at, (quantity, minutes)) in wanted.into_iter().enumerate() {
                now += SignedDuration::from_mins(minutes);
                all.extend(hold(&policy, &blue, quantity, &all, at.to_string(), now));
                let held: u32 = all.iter().filter(|one: &&Reservation| one.is_held(now)).map(|one| one.quantity).sum();
                prop_assert!(held <= on_hand);
                prop_assert_eq!(free(&blue, &all, None, now), on_hand - held);
            }
        }
    }
}
