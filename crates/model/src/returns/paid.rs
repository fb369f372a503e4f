//! What was paid for each piece of an order, to the minor unit: discounts and taxes spread over lines and delivery.

use std::collections::BTreeMap;

use super::Purchase;
use super::settlement::Unsettled;
use crate::order::{Line, Order};

/// An amount with its taxes, one for each of the order's taxes and in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// With the taxes that are in the prices, without those that are added.
    pub goods: i128,
    pub taxes: Vec<i128>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paid {
    pub lines: BTreeMap<String, PaidLine>,
    pub shipping: Part,
    /// Of the order's taxes, which are added to the prices.
    pub added: Vec<bool>,
    /// All of it.
    pub total: i128,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PaidLine {
    pub quantity: u32,
    pub all: Part,
}

impl Paid {
    pub fn of(purchase: &Purchase<'_>) -> Result<Self, Unsettled> {
        let order = purchase.order;
        let total = i128::from(checked_total(order)?);
        let lines: BTreeMap<&str, &Line> = order.lines.iter().map(|line| (line.id.as_str(), line)).collect();
        let gross: Vec<i128> =
            lines.values().map(|line| i128::from(line.unit_minor) * i128::from(line.quantity)).collect();
        let off: i128 = order.discounts.iter().map(|discount| i128::from(discount.minor)).sum();
        let off_lines = off.min(gross.iter().sum());
        let off_shipping = (off - off_lines).min(order.shipping_minor.into());
        let off_each = shares(off_lines, &gross);
        let net: Vec<i128> = gross.iter().zip(off_each).map(|(gross, off)| gross - off).collect();
        let shipping = i128::from(order.shipping_minor) - off_shipping;
        let ids: Vec<&str> = lines.keys().copied().collect();
        let taxes = spread_taxes(purchase, &ids, &net, shipping, off - off_lines - off_shipping);
        let added: Vec<bool> = order.taxes.iter().map(|tax| !tax.included).collect();
        let paid_line = |(at, (id, line)): (usize, (&&str, &&Line))| {
            let own = taxes.iter().filter_map(|each| each.get(at).copied()).collect();
            let all = Part { goods: net.get(at).copied().unwrap_or(0), taxes: own };
            let all = all.less(i128::from(purchase.goods_of(id).refunded_minor), &added);
            ((*id).to_owned(), PaidLine { quantity: line.quantity, all })
        };
        let on_shipping = taxes.iter().filter_map(|each| each.last().copied()).collect();
        Ok(Self {
            lines: lines.iter().enumerate().map(paid_line).collect(),
            shipping: Part { goods: shipping, taxes: on_shipping },
            added,
            total,
        })
    }

    pub fn gross(&self, part: &Part) -> i128 {
        part.goods + self.added_taxes(part)
    }

    pub fn added_taxes(&self, part: &Part) -> i128 {
        part.taxes.iter().zip(&self.added).filter(|(_, added)| **added).map(|(minor, _)| minor).sum()
    }
}

impl Purchase<'_> {
    /// By line, what was paid for its pieces after discounts, with the taxes that are in the prices.
    pub(crate) fn paid_for_goods(&self) -> Result<BTreeMap<String, i64>, Unsettled> {
        let paid = Paid::of(self)?;
        let minor = |line: &PaidLine| i64::try_from(line.all.goods).unwrap_or(i64::MAX);
        Ok(paid.lines.iter().map(|(id, line)| (id.clone(), minor(line))).collect())
    }
}

impl PaidLine {
    /// What the pieces before the `to`th, without the first `from`, were paid with: runs that meet add up to the whole.
    pub fn run(&self, from: u32, to: u32) -> Part {
        let (from, to) = (from.min(self.quantity), to.min(self.quantity));
        self.all.map(|minor| self.cut(minor, to) - self.cut(minor, from))
    }

    /// A share of so many pieces in basis points, wherever in the line they are.
    pub fn share(&self, pieces: u32, bps: u16) -> Part {
        let whole = i128::from(self.quantity.max(1)) * 10_000;
        self.all.map(|minor| minor * i128::from(pieces) * i128::from(bps) / whole)
    }

    /// Of so many pieces, at most those there are, the share that `saved_minor` is of `unit_minor`, at most all of it.
    pub fn saved(&self, pieces: u32, saved_minor: i64, unit_minor: i64) -> Part {
        let saved =
            i128::from(pieces.min(self.quantity)) * i128::from(saved_minor.clamp(0, unit_minor.max(0)));
        let whole = i128::from(self.quantity) * i128::from(unit_minor);
        self.all.map(|minor| if whole > 0 { minor * saved / whole } else { 0 })
    }

    fn cut(&self, minor: i128, pieces: u32) -> i128 {
        minor * i128::from(pieces) / i128::from(self.quantity.max(1))
    }
}

impl Part {
    pub fn map(&self, each: impl Fn(i128) -> i128) -> Self {
        Self { goods: each(self.goods), taxes: self.taxes.iter().map(|minor| each(*minor)).collect() }
    }

    pub fn add(&mut self, other: &Self) {
        self.goods += other.goods;
        self.taxes.resize(self.taxes.len().max(other.taxes.len()), 0);
        for (own, minor) in self.taxes.iter_mut().zip(&other.taxes) {
            *own += minor;
        }
    }

    /// After a part of it went back: in proportion, the taxes that are in the prices as well.
    fn less(self, minor: i128, added: &[bool]) -> Self {
        let charged = |(minor, added): (&i128, &bool)| if *added { *minor } else { 0 };
        let mut weights: Vec<i128> = self.taxes.iter().zip(added).map(charged).collect();
        weights.push(self.goods);
        let off = shares(minor.clamp(0, weights.iter().sum()), &weights);
        let goods = self.goods - off.last().copied().unwrap_or(0);
        let tax = |(at, minor): (usize, &i128)| match added.get(at) {
            Some(true) => minor - off.get(at).copied().unwrap_or(0),
            _ if self.goods == 0 => *minor,
            _ => minor * goods / self.goods,
        };
        Self { goods, taxes: self.taxes.iter().enumerate().map(tax).collect() }
    }

    /// Never below zero.
    pub fn without(&self, other: &Self) -> Self {
        let less = |own: i128, minor: Option<&i128>| (own - minor.copied().unwrap_or(0)).max(0);
        let taxes = self.taxes.iter().enumerate().map(|(at, own)| less(*own, other.taxes.get(at))).collect();
        Self { goods: less(self.goods, Some(&other.goods)), taxes }
    }
}

/// Parts in proportion to weights that sum to the whole: each is rounded down, and what is left goes a minor unit each
/// to those that lost most, of equal ones to the first. Without any weight all goes to the last.
/// Source: the method of the largest remainder (Hamilton).
pub(crate) fn shares(whole: i128, weights: &[i128]) -> Vec<i128> {
    let all: i128 = weights.iter().sum();
    let mut parts: Vec<i128> =
        weights.iter().map(|weight| if all == 0 { 0 } else { product(whole, *weight, all).0 }).collect();
    if all == 0 {
        if let Some(last) = parts.last_mut() {
            *last = whole;
        }
        return parts;
    }
    let mut lost: Vec<(i128, usize)> =
        weights.iter().enumerate().map(|(at, weight)| (product(whole, *weight, all).1, at)).collect();
    lost.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let left = whole - parts.iter().sum::<i128>();
    for (_, at) in lost.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    parts
}

/// `whole × weight ÷ all` and what remains. Amounts fit into 63 bits, so their product does into 126.
fn product(whole: i128, weight: i128, all: i128) -> (i128, i128) {
    let product = whole * weight;
    (product / all, product % all)
}

/// Each tax over the lines of its rate and their share of the delivery, which follows the goods; the last of each row
/// is the delivery's.
fn spread_taxes(
    purchase: &Purchase<'_>,
    ids: &[&str],
    net: &[i128],
    shipping: i128,
    off: i128,
) -> Vec<Vec<i128>> {
    let taxes = &purchase.order.taxes;
    let rate = |id: &str| purchase.goods_of(id).tax_rate.as_deref().map(plain);
    let fits = |id: &str, of: &str| rate(id).is_none_or(|own| own == plain(of));
    let known = |id: &str| rate(id).is_none_or(|own| taxes.iter().any(|tax| plain(&tax.rate) == own));
    let weigh = |fits: &dyn Fn(&str) -> bool| -> Vec<i128> {
        ids.iter().zip(net).map(|(id, net)| if fits(id) { *net } else { 0 }).collect()
    };
    let by_tax: Vec<Vec<i128>> = taxes.iter().map(|tax| weigh(&|id| fits(id, &tax.rate))).collect();
    let mut groups: Vec<i128> = by_tax.iter().map(|weights| weights.iter().sum()).collect();
    groups.push(weigh(&|id| !known(id)).iter().sum());
    let delivery = shares(shipping, &groups);
    let charged = added_less(purchase.order, off);
    let rows = by_tax.into_iter().zip(delivery).zip(charged);
    rows.map(|((mut weights, delivery), minor)| {
        weights.push(delivery);
        shares(minor, &weights)
    })
    .collect()
}

/// What each tax came to, after a discount that was more than goods and delivery cost.
fn added_less(order: &Order, off: i128) -> Vec<i128> {
    let added: Vec<i128> =
        order.taxes.iter().map(|tax| if tax.included { 0 } else { i128::from(tax.minor) }).collect();
    let less = shares(off, &added);
    order.taxes.iter().zip(less).map(|(tax, less)| i128::from(tax.minor) - less).collect()
}

/// `19` for `19.0`, as rates are compared.
fn plain(rate: &str) -> &str {
    if rate.contains('.') { rate.trim_end_matches('0').trim_end_matches('.') } else { rate }
}

fn checked_total(order: &Order) -> Result<i64, Unsettled> {
    let below = order.lines.iter().any(|line| line.unit_minor < 0)
        || order.discounts.iter().any(|discount| discount.minor < 0)
        || order.taxes.iter().any(|tax| tax.minor < 0)
        || order.shipping_minor < 0
        || order.refunded_minor < 0;
    match order.checked_totals() {
        Ok(totals) if !below && order.is_payable() => Ok(totals.total.minor),
        _ => Err(Unsettled::NotPayable),
    }
}
