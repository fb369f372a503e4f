//! A delivered order with its policy for tests of rules: two cups and a plate, each for ten crowns.

use jiff::Timestamp;

use super::exchange::Variant;
use super::policy::{Amounts, Method, MethodRule, Policy};
use super::reason::{Kind, Resolution};
use super::request::{By, RequestTerms, ReturnRequest, Wish, WishItem};
use super::{Goods, Purchase, Settlement};
use crate::Order;
use crate::order::{Discount, Tax};
use crate::sample;

#[derive(Clone, Debug)]
pub struct Case {
    pub order: Order,
    pub goods: Vec<Goods>,
    pub policy: Policy,
    pub kept: Vec<ReturnRequest>,
    pub variants: Vec<Variant>,
}

/// Delivered on the 19th of November 2026.
pub fn case() -> Case {
    Case {
        order: sample::delivered(),
        goods: Vec::new(),
        policy: Policy::default(),
        kept: Vec::new(),
        variants: Vec::new(),
    }
}

/// The day after.
pub fn now() -> Timestamp {
    sample::on(20, 12)
}

pub fn item(line_id: &str, quantity: u32, reason: &str) -> WishItem {
    WishItem {
        line_id: line_id.into(),
        quantity,
        reason: Some(reason.into()),
        resolution: Resolution::RefundOriginal,
        variant_id: None,
        comment: None,
        photos: Vec::new(),
    }
}

/// Because the customer changed their mind.
pub fn chosen(line_id: &str, quantity: u32) -> WishItem {
    item(line_id, quantity, "changed-mind")
}

pub fn wish(items: Vec<WishItem>) -> Wish {
    Wish { kind: Kind::Return, by: By::Buyer, items, method: Method::Label, policy_version: "1".into() }
}

impl Case {
    pub fn purchase(&self) -> Purchase<'_> {
        let own = Purchase {
            order: &self.order,
            goods: &self.goods,
            policy: &self.policy,
            kept: &self.kept,
            variants: &[],
        };
        own.with_variants(&self.variants)
    }

    pub fn settle(&self, wish: &Wish) -> Settlement {
        self.purchase().settle(wish, now()).expect("a settlement")
    }

    /// Settles a wish and keeps it.
    pub fn keep(&mut self, wish: &Wish) -> Settlement {
        let settlement = self.settle(wish);
        let at = self.kept.len() + 1;
        self.kept.push(ReturnRequest {
            id: format!("kept-{at}"),
            number: format!("R-1001-{at}"),
            wish: wish.clone(),
            settlement: settlement.clone(),
            requested_at: now(),
            steps: Vec::new(),
            received: Vec::new(),
            tracking_number: None,
            refunded: None,
            terms: RequestTerms::default(),
        });
        settlement
    }

    pub fn off(mut self, minor: i64) -> Self {
        self.order.discounts.push(Discount { label: "Autumn".into(), minor });
        self
    }

    pub fn taxed(mut self, rate: &str, minor: i64, included: bool) -> Self {
        self.order.taxes.push(Tax { rate: rate.into(), minor, included });
        self
    }

    pub fn shipped_for(mut self, minor: i64) -> Self {
        self.order.shipping_minor = minor;
        self
    }

    pub fn rate(mut self, line_id: &str, rate: &str) -> Self {
        self.goods.push(Goods { line_id: line_id.into(), tax_rate: Some(rate.into()), ..Goods::default() });
        self
    }

    /// What a label costs.
    pub fn fee(mut self, minor: i64) -> Self {
        let fee = Amounts::from([(self.order.currency, minor)]);
        self.policy.methods = vec![MethodRule { method: Method::Label, fee, countries: Vec::new() }];
        self
    }
}
