//! The five steps from order to door, and where a parcel stands on them.

use aftersale_api::order::OrderState;
use aftersale_api::parcel::{Parcel, ParcelStatus};
use aftersale_ui::Tone;

use super::{Headline, News};

#[derive(Debug, PartialEq)]
pub struct Progress {
    pub steps: [Step; 5],
    /// Index of the current step.
    pub current: usize,
    /// The current step is where something went wrong.
    pub problem: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Ordered,
    Packed,
    Transit,
    Delivery,
    Collect,
    Delivered,
    Collected,
    /// A problem named by its status.
    Status(ParcelStatus),
    Damaged,
    Lost,
    Late,
    Stalled,
}

const TO_THE_DOOR: [Step; 5] = [Step::Ordered, Step::Packed, Step::Transit, Step::Delivery, Step::Delivered];
const TO_A_COUNTER: [Step; 5] = [Step::Ordered, Step::Packed, Step::Transit, Step::Collect, Step::Collected];

/// An order without parcels.
pub fn of_order(state: OrderState) -> Progress {
    let current = match state {
        OrderState::Placed | OrderState::Other => 0,
        OrderState::Packed => 1,
        OrderState::Delivered => 4,
        _ => 2,
    };
    Progress { steps: TO_THE_DOOR, current, problem: false }
}

/// `None` for a parcel that is not being sent.
pub fn progress(parcel: &Parcel, news: &News) -> Option<Progress> {
    let current = match parcel.status {
        ParcelStatus::Cancelled => return None,
        ParcelStatus::Pending => 1,
        ParcelStatus::OutForDelivery | ParcelStatus::ReadyForPickup | ParcelStatus::DeliveryFailed => 3,
        ParcelStatus::Delivered => 4,
        _ => 2,
    };
    let mut steps = if parcel.pickup.is_some() || parcel.status == ParcelStatus::ReadyForPickup {
        TO_A_COUNTER
    } else {
        TO_THE_DOOR
    };
    let problem = matches!(news.tone, Tone::Warn | Tone::Bad);
    if let (true, Some(step)) = (problem, steps.get_mut(current)) {
        *step = match news.headline {
            Headline::Damaged => Step::Damaged,
            Headline::Lost => Step::Lost,
            Headline::Late(_) => Step::Late,
            Headline::Stalled(_) => Step::Stalled,
            _ => Step::Status(parcel.status),
        };
    }
    Some(Progress { steps, current, problem })
}
