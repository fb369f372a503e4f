//! What an order costs, as charged: lines − discounts + shipping (+ tax that is not in the prices) = total.

use crate::{Money, Order};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    pub lines: Money,
    pub total: Money,
}

impl Order {
    /// Saturates at the ends of `i64`; [`Order::is_payable`] tells an order whose sums do not fit.
    pub fn totals(&self) -> Totals {
        let sum = |amounts: &mut dyn Iterator<Item = i64>| amounts.fold(0_i64, i64::saturating_add);
        let lines = sum(&mut self.lines.iter().map(|line| line.unit_minor.saturating_mul(i64::from(line.quantity))));
        let discounts = sum(&mut self.discounts.iter().map(|discount| discount.minor));
        let added = sum(&mut self.taxes.iter().filter(|tax| !tax.included).map(|tax| tax.minor));
        let total = lines.saturating_sub(discounts).saturating_add(self.shipping_minor).saturating_add(added);
        Totals { lines: Money::new(lines, self.currency), total: Money::new(total, self.currency) }
    }

    /// Nothing is charged below zero, no sum is out of range, and no more went back than was charged.
    pub fn is_payable(&self) -> bool {
        let total = self.totals().total.minor;
        (0..i64::MAX).contains(&total) && (0..=total).contains(&self.refunded_minor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::order::{Address, Customer, Discount, Line, Tax};

    fn order(lines: Vec<(i64, u32)>, discounts: Vec<i64>, shipping_minor: i64, taxes: Vec<(i64, bool)>) -> Order {
        let line = |(at, (unit_minor, quantity)): (usize, (i64, u32))| Line {
            id: at.to_string(),
            product_id: "p".into(),
            name: "Cup".into(),
            variant: None,
            image_url: None,
            url: None,
            quantity,
            returned: 0,
            cancelled: 0,
            unit_minor,
        };
        Order {
            id: "o".into(),
            number: "1".into(),
            placed_at: jiff::Timestamp::UNIX_EPOCH,
            packed_at: None,
            cancelled_at: None,
            time_zone: "UTC".into(),
            locale: "en".into(),
            currency: "EUR".parse().unwrap(),
            customer: Customer { id: "c".into(), name: "A".into(), email: None, phone: None },
            address: Address { name: "A".into(), lines: Vec::new(), postcode: "1".into(), country: "DE".into() },
            lines: lines.into_iter().enumerate().map(line).collect(),
            discounts: discounts.into_iter().map(|minor| Discount { label: "D".into(), minor }).collect(),
            shipping_minor,
            taxes: taxes.into_iter().map(|(minor, included)| Tax { rate: "19".into(), minor, included }).collect(),
            refunded_minor: 0,
            parcels: Vec::new(),
            returns: Vec::new(),
            claims: Vec::new(),
            guides: Vec::new(),
            accessories: Vec::new(),
        }
    }

    #[test]
    fn tax_in_the_prices_is_not_charged_again() {
        assert_eq!(order(vec![(1000, 2)], vec![300], 490, vec![(350, true)]).totals().total.minor, 2190);
        assert_eq!(order(vec![(1000, 2)], vec![300], 490, vec![(350, false)]).totals().total.minor, 2540);
    }

    #[test]
    fn sums_out_of_range_are_not_payable_and_do_not_panic() {
        assert!(!order(vec![(i64::MAX, 2)], Vec::new(), 0, Vec::new()).is_payable());
        assert!(!order(vec![(100, 1)], vec![200], 0, Vec::new()).is_payable());
    }

    proptest! {
        #[test]
        fn the_parts_add_up_to_the_minor_unit(
            lines in prop::collection::vec((0_i64..1_000_000, 0_u32..100), 0..20),
            discounts in prop::collection::vec(0_i64..10_000, 0..4),
            shipping in 0_i64..100_000,
            taxes in prop::collection::vec((0_i64..100_000, any::<bool>()), 0..3),
        ) {
            let totals = order(lines.clone(), discounts.clone(), shipping, taxes.clone()).totals();
            let expected: i64 = lines.iter().map(|(unit, pieces)| unit * i64::from(*pieces)).sum::<i64>()
                - discounts.iter().sum::<i64>() + shipping
                + taxes.iter().filter(|(_, included)| !included).map(|(minor, _)| minor).sum::<i64>();
            prop_assert_eq!(totals.total.minor, expected);
        }
    }
}
