//! How many reviews there are and how many stars on average. The one rounding there is: half up, to a tenth.

use super::{Review, ReviewState};

/// Counts by stars, one star first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// All that were received and not taken back by their authors.
    pub received: [u64; 5],
    pub published: [u64; 5],
    pub rejected: [u64; 5],
}

impl Summary {
    pub fn of<'a>(reviews: impl IntoIterator<Item = &'a Review>) -> Self {
        let mut summary = Self::default();
        for review in reviews {
            summary.count(review.state(), review.said.stars, 1);
        }
        summary
    }

    pub fn count(&mut self, state: ReviewState, stars: u8, times: u64) {
        let Some(at) = usize::from(stars).checked_sub(1).filter(|at| *at < 5) else { return };
        let places = match state {
            ReviewState::Pending => [Some(&mut self.received), None],
            ReviewState::Published => [Some(&mut self.received), Some(&mut self.published)],
            ReviewState::Rejected => [Some(&mut self.received), Some(&mut self.rejected)],
        };
        for place in places.into_iter().flatten() {
            if let Some(count) = place.get_mut(at) {
                *count += times;
            }
        }
    }

    /// Of those that are published; `None`: there is none.
    pub fn average(&self) -> Option<String> {
        average(&self.published)
    }
}

/// Stars on average as a decimal with one place, rounded half up: 4.25 is `4.3`.
pub fn average(counts: &[u64; 5]) -> Option<String> {
    let all: u64 = counts.iter().sum();
    let stars: u64 = counts.iter().zip(1..).map(|(count, stars): (&u64, u64)| count * stars).sum();
    // Twice the tenths, and one more: half of them is rounded half up.
    let tenths = (all > 0).then(|| (20 * stars + all) / (2 * all))?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case([0, 0, 0, 0, 0], None)]
    #[case([1, 0, 0, 0, 0], Some("1.0"))]
    #[case([0, 0, 0, 3, 1], Some("4.3"))]
    #[case([0, 0, 0, 0, 9], Some("5.0"))]
    #[case([1, 0, 0, 0, 2], Some("3.7"))]
    #[case([1, 0, 0, 0, 99], Some("5.0"))]
    fn an_average_is_rounded_half_up_to_a_tenth(#[case] counts: [u64; 5], #[case] expected: Option<&str>) {
        assert_eq!(average(&counts).as_deref(), expected);
    }

    proptest! {
        #[test]
        fn an_average_is_within_half_a_tenth(counts in prop::array::uniform5(0_u64..10_000)) {
            let all: u64 = counts.iter().sum();
            prop_assume!(all > 0);
            let stars: u64 = counts.iter().zip(1..).map(|(count, stars): (&u64, u64)| count * stars).sum();
            let told: f64 = average(&counts).expect("an average").parse().expect("a number");
            prop_assert!((told - stars as f64 / all as f64).abs() < 0.050_001);
        }
    }
}
