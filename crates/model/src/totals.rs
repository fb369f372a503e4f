//! What an order costs, as charged: lines − discounts + shipping (+ tax that is not in the prices) = total.

use crate::{Money, Order};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    pub lines: Money,
    pub total: Money,
}

/// A sum of the order does not fit into 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sum of the order is out of range")]
pub struct OutOfRange;

impl Order {
    /// Held at the ends of `i64` where [`Order::checked_totals`] refuses.
    pub fn totals(&self) -> Totals {
        let held = |sum: i128| i64::try_from(sum).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX });
        let (lines, total) = self.sums();
        Totals {
            lines: Money::new(held(lines), self.currency),
            total: Money::new(held(total), self.currency),
        }
    }

    pub fn checked_totals(&self) -> Result<Totals, OutOfRange> {
        let (lines, total) = self.sums();
        let fits = |sum: i128| i64::try_from(sum).map_err(|_| OutOfRange);
        Ok(Totals {
            lines: Money::new(fits(lines)?, self.currency),
            total: Money::new(fits(total)?, self.currency),
        })
    }

    /// Nothing is charged below zero, no sum is out of range, and no more went back than was charged.
    pub fn is_payable(&self) -> bool {
        self.checked_totals().is_ok_and(|totals| {
            totals.total.minor >= 0 && (0..=totals.total.minor).contains(&self.refunded_minor)
        })
    }

    /// Lines and total, exact: 2^32 pieces at 2^63 each leave room for 2^32 lines in 128 bits.
    fn sums(&self) -> (i128, i128) {
        let lines: i128 =
            self.lines.iter().map(|line| i128::from(line.unit_minor) * i128::from(line.quantity)).sum();
        let discounts: i128 = self.discounts.iter().map(|discount| i128::from(discount.minor)).sum();
        let added: i128 =
            self.taxes.iter().filter(|tax| !tax.included).map(|tax| i128::from(tax.minor)).sum();
        (lines, lines - discounts + i128::from(self.shipping_minor) + added)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::order::{Address, Customer, Discount, Line, Tax};

    fn order(
        lines: Vec<(i64, u32)>,
        discounts: Vec<i64>,
        shipping_minor: i64,
        taxes: Vec<(i64, bool)>,
    ) -> Order {
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
            address: Address {
                name: "A".into(),
                lines: Vec::new(),
                postcode: "1".into(),
                country: "DE".into(),
            },
            lines: lines.into_iter().enumerate().map(line).collect(),
            discounts: discounts.into_iter().map(|minor| Discount { label: "D".into(), minor }).collect(),
            shipping_minor,
            taxes: taxes
                .into_iter()
                .map(|(minor, included)| Tax { rate: "19".into(), minor, included })
                .collect(),
            refunded_minor: 0,
            parcels: Vec::new(),
            returns: Vec::new(),
            claims: Vec::new(),
            guides: Vec::new(),
            accessories: Vec::new(),
            promised: None,
            votes: Vec::new(),
            goods: Vec::new(),
            requests: Vec::new(),
            terms: crate::terms::Terms::default(),
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

    #[test]
    fn totals_out_of_range_are_refused_or_held_at_the_end() {
        let order = order(vec![(i64::MAX, 2)], Vec::new(), 0, Vec::new());
        assert_eq!(order.checked_totals(), Err(OutOfRange));
        assert_eq!(order.totals().total.minor, i64::MAX);
    }

    #[test]
    fn a_sum_that_fits_is_exact_even_where_a_step_on_the_way_would_not() {
        let order = order(vec![(i64::MAX, 1)], vec![i64::MAX], i64::MAX, Vec::new());
        assert_eq!(order.checked_totals().map(|totals| totals.total.minor), Ok(i64::MAX));
    }

    proptest! {
        #[test]
        fn no_amounts_panic_and_checked_totals_agree_with_the_held_ones(
            lines in prop::collection::vec(any::<(i64, u32)>(), 0..6),
            discounts in prop::collection::vec(any::<i64>(), 0..4),
            shipping in any::<i64>(),
            taxes in prop::collection::vec(any::<(i64, bool)>(), 0..4),
        ) {
            let order = order(lines, discounts, shipping, taxes);
            if let Ok(checked) = order.checked_totals() {
                prop_assert_eq!(checked, order.totals());
            }
            order.is_payable();
        }

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
