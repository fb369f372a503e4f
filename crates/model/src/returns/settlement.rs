//! What a return pays, to the minor unit.
//!
//! Goods + delivery + taxes that were added − restocking − the method's fee − what went back before = refund + credit.
//! The bonus is a present on top of the credit and no part of what was paid.
//!
//! A line's pieces are paid back from both ends: those that are charged for from the front, those that are free of
//! charge from the back. So what is paid depends only on how many pieces of each came back, never on the order of
//! lines or returns, and all parts sum to what was paid.
//!
//! A variant that costs less is as much cheaper as its price is of the line's: a discount is shared by both, and the
//! difference goes back the way it was paid, without restocking and fee. Nothing is ever asked for.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::exchange::Variant;
use super::paid::{Paid, PaidLine, Part};
use super::policy::ShippingBack;
use super::reason::{Kind, Resolution};
use super::request::{Wish, WishItem};
use super::{Purchase, returnable::Gone};
use crate::money::Currency;
use crate::order::{Line, ReturnState};

/// Amounts are in the order's minor unit and never below zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    pub currency: Currency,
    /// One for each item, by line.
    pub lines: Vec<SettledLine>,
    /// Costs of delivery that go back, without taxes that were added to them.
    pub shipping_minor: i64,
    /// One for each of the order's taxes and in their order, delivery included.
    pub taxes: Vec<SettledTax>,
    pub restocking_minor: i64,
    pub method_fee_minor: i64,
    /// Taken off because it has gone back already, or is promised for another return.
    pub already_refunded_minor: i64,
    /// To the means of payment.
    pub refund_minor: i64,
    /// As store credit, without the bonus.
    pub credit_minor: i64,
    /// On top of the credit.
    pub bonus_minor: i64,
    /// Labels of discounts whose codes can be used again, because nothing of the order stays.
    #[serde(default)]
    pub coupons: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledLine {
    pub line_id: String,
    pub quantity: u32,
    pub resolution: Resolution,
    /// The customer chose not to keep it: restocking and the method's fee apply.
    pub charged: bool,
    /// After discounts, with taxes that are in the prices. Where goods are given for goods, what a variant costs less;
    /// 0 where it costs as much or more.
    pub goods_minor: i64,
    /// One for each of the order's taxes and in their order.
    pub taxes_minor: Vec<i64>,
    pub restocking_minor: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledTax {
    /// Per cent, decimal: `"25"`, `"5.5"`.
    pub rate: String,
    /// Already in the prices, or added on top.
    pub included: bool,
    pub minor: i64,
}

/// Why nothing can be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsettled {
    #[error("the order's own sums do not hold")]
    NotPayable,
    /// Index into the wish's items.
    #[error("the order has no line of item {0}")]
    NoSuchLine(usize),
}

/// What has been paid back of a line, of pieces charged for or of those free of charge.
#[derive(Clone, Debug, Default)]
struct Granted {
    pieces: u32,
    part: Part,
    restocking: i128,
}

type Ledger<'w> = BTreeMap<(&'w str, bool), Granted>;

/// Sums while items are gone through.
#[derive(Default)]
struct Sums {
    all: Part,
    restocking: i128,
    refund: i128,
    credit: i128,
    /// What a method's fee may be taken from.
    chargeable: i128,
    credit_goods: i128,
    bonus: i128,
}

impl Purchase<'_> {
    /// What a wish pays if it is kept now. It is not checked whether it may be: see [`Purchase::quote`].
    pub fn settle(&self, wish: &Wish, now: Timestamp) -> Result<Settlement, Unsettled> {
        let paid = Paid::of(self)?;
        let unknown = |item: &WishItem| !paid.lines.contains_key(&item.line_id);
        if let Some(at) = wish.items.iter().position(unknown) {
            return Err(Unsettled::NoSuchLine(at));
        }
        let mut items: Vec<&WishItem> = wish.items.iter().collect();
        items.sort();
        let mut ledger = self.granted();
        let mut sums = Sums::default();
        let mut lines = Vec::new();
        for item in items {
            let Some((own, line)) = paid.lines.get(&item.line_id).zip(self.line(&item.line_id)) else {
                continue;
            };
            let gone = self.gone(line, now);
            lines.push(self.settle_item(wish, item, (&paid, own, line), gone, &mut ledger, &mut sums));
        }
        let shipping = self.shipping_back(wish, &paid, now);
        sums.all.add(&Part { goods: 0, taxes: shipping.taxes.clone() });
        let mut paying = wish.items.iter().filter(|item| item.resolution.pays_back());
        let only_credit = paying.all(|item| item.resolution == Resolution::StoreCredit);
        *(if only_credit { &mut sums.credit } else { &mut sums.refund }) += paid.gross(&shipping);
        let fee = self.method_fee(wish).min(sums.chargeable);
        take(fee, &mut sums.refund, &mut sums.credit);
        let left = (paid.total - self.already_paid_back()).max(0);
        let over = (sums.refund + sums.credit - left).max(0);
        let uncut = sums.credit;
        take(over, &mut sums.refund, &mut sums.credit);
        if over > 0 {
            let base = (sums.credit_goods - (uncut - sums.credit)).min(sums.credit).max(0);
            sums.bonus = sums.bonus.min(part_of(base, self.policy.credit_bonus_bps));
        }
        let taxes = self.order.taxes.iter().enumerate().map(|(at, tax)| SettledTax {
            rate: tax.rate.clone(),
            included: tax.included,
            minor: fit(sums.all.taxes.get(at).copied().unwrap_or(0)),
        });
        Ok(Settlement {
            currency: self.order.currency,
            lines,
            shipping_minor: fit(shipping.goods),
            taxes: taxes.collect(),
            restocking_minor: fit(sums.restocking),
            method_fee_minor: fit(fee),
            already_refunded_minor: fit(over),
            refund_minor: fit(sums.refund),
            credit_minor: fit(sums.credit),
            bonus_minor: fit(sums.bonus),
            coupons: self.coupons_back(wish, &paid, now),
        })
    }

    /// Whether the customer bears what the shop's policy charges.
    /// Source: Directive (EU) 2019/771, Article 14(1), for what the shop answers for.
    pub fn is_charged(&self, kind: Kind, item: &WishItem) -> bool {
        let rule =
            item.reason.as_deref().and_then(|known| self.policy.reason(known, self.category(&item.line_id)));
        matches!(kind, Kind::Return | Kind::Exchange) && rule.is_none_or(|rule| !rule.is_fault())
    }

    fn settle_item<'w>(
        &self,
        wish: &Wish,
        item: &'w WishItem,
        (paid, own, line): (&Paid, &PaidLine, &Line),
        gone: Gone,
        ledger: &mut Ledger<'w>,
        sums: &mut Sums,
    ) -> SettledLine {
        let charged = self.is_charged(wish.kind, item);
        let (mut part, mut restocking) = (own.run(0, 0), 0);
        if item.resolution.pays_back() {
            let granted = ledger.entry((&item.line_id, charged)).or_default();
            granted.pieces = granted.pieces.saturating_add(item.quantity);
            let due = if charged {
                let from = gone.cancelled.saturating_add(gone.by_shop);
                own.run(from, from.saturating_add(granted.pieces))
            } else {
                own.run(own.quantity.saturating_sub(granted.pieces), own.quantity)
            };
            part = due.without(&granted.part);
            if charged {
                let all = part_of(paid.gross(&due), self.policy.restocking_bps);
                restocking = (all - granted.restocking).clamp(0, paid.gross(&part));
            }
            granted.part.add(&part);
            granted.restocking += restocking;
        } else if item.resolution == Resolution::Keep {
            part = own.share(item.quantity, self.policy.keep_bps);
        } else if let Some(variant) = self.variant_of(line, item) {
            part = own.saved(item.quantity, variant.saves_minor(line), line.unit_minor);
        }
        let minor = paid.gross(&part) - restocking;
        if item.resolution == Resolution::StoreCredit {
            sums.credit += minor;
            sums.credit_goods += paid.gross(&part);
            sums.bonus += paid.gross(&own.share(item.quantity, self.policy.credit_bonus_bps));
        } else {
            sums.refund += minor;
        }
        if item.resolution.pays_back() && (charged || wish.kind == Kind::Withdrawal) {
            sums.chargeable += minor;
        }
        sums.restocking += restocking;
        sums.all.add(&part);
        SettledLine {
            line_id: item.line_id.clone(),
            quantity: item.quantity,
            resolution: item.resolution,
            charged,
            goods_minor: fit(part.goods),
            taxes_minor: part.taxes.into_iter().map(fit).collect(),
            restocking_minor: fit(restocking),
        }
    }

    /// What goes back for one piece that is exchanged for a variant.
    pub(super) fn saved_minor(&self, line: &Line, variant: &Variant) -> i64 {
        let Ok(paid) = Paid::of(self) else { return 0 };
        let own = paid.lines.get(&line.id);
        let part = own.map(|own| own.saved(1, variant.saves_minor(line), line.unit_minor));
        part.map_or(0, |part| fit(paid.gross(&part)))
    }

    /// What requests that are alive were promised.
    fn granted(&self) -> Ledger<'_> {
        let mut ledger = Ledger::new();
        let alive = self.kept.iter().filter(|request| request.is_alive());
        for line in
            alive.flat_map(|request| &request.settlement.lines).filter(|line| line.resolution.pays_back())
        {
            let granted: &mut Granted = ledger.entry((line.line_id.as_str(), line.charged)).or_default();
            granted.pieces = granted.pieces.saturating_add(line.quantity);
            granted.part.add(&Part {
                goods: line.goods_minor.into(),
                taxes: line.taxes_minor.iter().map(|minor| i128::from(*minor)).collect(),
            });
            granted.restocking += i128::from(line.restocking_minor);
        }
        ledger
    }

    /// The delivery, once: with the last piece of all that was paid for.
    /// Source for a withdrawal: Directive 2011/83/EU, Article 13(1) and (2).
    fn shipping_back(&self, wish: &Wish, paid: &Paid, now: Timestamp) -> Part {
        let none = paid.shipping.map(|_| 0);
        let by_law = wish.kind == Kind::Withdrawal;
        let alive = || self.kept.iter().filter(|request| request.is_alive());
        let before = alive().any(|request| request.settlement.shipping_minor > 0);
        let never = self.policy.shipping_back == ShippingBack::Never && !by_law;
        if before || never || !self.is_the_last(wish, paid, now) {
            return none;
        }
        let standard = &self.policy.withdrawal.standard_shipping;
        let all = paid.shipping.goods;
        match standard.get(&self.order.currency).map(|minor| i128::from(*minor)) {
            Some(most) if by_law && most < all => paid.shipping.map(|minor| minor * most.max(0) / all),
            _ => paid.shipping.clone(),
        }
    }

    /// Once, with the last piece, as the delivery.
    fn coupons_back(&self, wish: &Wish, paid: &Paid, now: Timestamp) -> Vec<String> {
        let alive = || self.kept.iter().filter(|request| request.is_alive());
        let before = alive().any(|request| !request.settlement.coupons.is_empty());
        let begins = &self.policy.reissued_coupons;
        if begins.is_empty() || before || !self.is_the_last(wish, paid, now) {
            return Vec::new();
        }
        let labels = self.order.discounts.iter().map(|discount| &discount.label);
        labels.filter(|label| begins.iter().any(|begin| label.starts_with(begin))).cloned().collect()
    }

    /// With this wish all that was paid for is paid back.
    fn is_the_last(&self, wish: &Wish, paid: &Paid, now: Timestamp) -> bool {
        let alive = self.kept.iter().filter(|request| request.is_alive());
        let items: Vec<&WishItem> =
            alive.flat_map(|request| &request.wish.items).chain(&wish.items).collect();
        let back = |line_id: &str| -> u32 {
            let same = items.iter().filter(|item| item.line_id == line_id && item.resolution.pays_back());
            same.fold(0, |sum, item| item.quantity.saturating_add(sum))
        };
        let whole = self.order.lines.iter().all(|line| {
            let gone = self.gone(line, now);
            let free = paid.lines.get(&line.id).is_none_or(|own| paid.gross(&own.all) == 0);
            let all = gone.cancelled.saturating_add(gone.by_shop).saturating_add(back(&line.id));
            free || all >= line.quantity
        });
        whole && wish.items.iter().any(|item| item.resolution.pays_back())
    }

    fn method_fee(&self, wish: &Wish) -> i128 {
        let rule = self.policy.methods.iter().find(|rule| rule.method == wish.method);
        rule.map_or(0, |rule| i128::from(rule.fee_minor(self.order.currency).max(0)))
    }

    /// Money that went back, money promised, and credit.
    fn already_paid_back(&self) -> i128 {
        let (mut sent, mut promised) = (0_i128, 0_i128);
        for request in self.kept.iter().filter(|request| request.is_alive()) {
            promised += i128::from(request.settlement.credit_minor);
            match &request.refunded {
                Some(refunded) => sent += i128::from(refunded.minor),
                None => promised += i128::from(request.settlement.refund_minor),
            }
        }
        let coming = |state| {
            use ReturnState::{InTransit, Open, PartiallyReceived, Requested};
            matches!(state, Requested | Open | InTransit | PartiallyReceived)
        };
        let own = |id: &str| self.kept.iter().any(|request| request.id == id);
        let shops = self.order.returns.iter().filter(|back| coming(back.state) && !own(&back.id));
        promised += shops.filter_map(|back| back.refund_minor).map(i128::from).sum::<i128>();
        sent.max(self.order.refunded_minor.into()) + promised
    }
}

/// Off the first as far as it reaches, the rest off the second.
fn take(minor: i128, first: &mut i128, second: &mut i128) {
    let of_first = minor.min(*first);
    *first -= of_first;
    *second -= minor - of_first;
}

/// Rounded down.
fn part_of(minor: i128, bps: u16) -> i128 {
    minor * i128::from(bps) / 10_000
}

/// Nothing is more than the order's total or one of its taxes, both of which fit.
fn fit(minor: i128) -> i64 {
    i64::try_from(minor).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
