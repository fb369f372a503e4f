//! From an order to what is said first about it: how it stands, what to do, which parcel matters most now.
//!
//! A pure table. No words (those are in `words.rs`), no elements, no clock: "today" comes with the order.

mod parcel;
mod progress;

use aftersale_api::order::{Action, Order, OrderState, ReturnState, ReturnSummary};
use aftersale_api::parcel::{Direction, IncidentReason, Parcel, ParcelStatus};
use aftersale_api::{Day, Money};
use aftersale_ui::Tone;

pub use parcel::{News, news};
pub use progress::{Progress, Step, progress};

/// What stands at the top of a view.
#[derive(Debug, PartialEq)]
pub struct Glance {
    /// The parcel that is spoken of and how many there are, counted from 1; `None`: the order as a whole.
    pub parcel: Option<(usize, usize)>,
    pub news: News,
    /// The one thing to do now, among what the server lists.
    pub offer: Option<Action>,
    pub progress: Option<Progress>,
}

#[derive(Debug, PartialEq)]
pub enum Headline {
    Placed,
    Packed,
    /// Sent, and nothing is known about parcels.
    Sent,
    OrderUnknown,
    OrderCancelled,
    AllDelivered(u32),
    ReturnUnderWay,
    ReturnReceived,
    Refunded(Money),
    Arriving(Arrival),
    /// The status in words, where no day is known.
    Status(ParcelStatus),
    ReadyUntil(Day),
    DeliveredOn(Day),
    Because(ParcelStatus, IncidentReason),
    Damaged,
    Lost,
    Late(Day),
    Stalled(Day),
}

/// A promise as it may be worded: a low confidence never becomes a single day.
#[derive(Debug, PartialEq)]
pub enum Arrival {
    Today,
    Tomorrow,
    On(Day),
    Between(Day, Day),
    About(Day, Day),
    /// A day with the hours from and to, `14:00`.
    Hours(Day, String, String),
}

/// What the customer can do, or that there is nothing to do.
#[derive(Debug, PartialEq)]
pub enum Advice {
    Nothing,
    Placed,
    Pending,
    OutForDelivery,
    Ready,
    /// With a code to show.
    ReadyCode,
    Failed,
    FailedConsignee,
    Address,
    Delayed,
    Customs,
    Weather,
    Retailer,
    Consignee,
    Hold,
    Delivered,
    GoingBack,
    ParcelCancelled,
    Unknown,
    Damaged,
    Lost,
    Late,
    Stalled,
    Cancelled,
    CancelledRefunded(Money),
    /// The money, and the day it comes.
    Return(Option<Money>, Option<Day>),
    Refunded,
    RestFollows,
}

/// What an order's first lines say.
pub fn glance(order: &Order) -> Glance {
    let outbound: Vec<&Parcel> =
        order.parcels.iter().filter(|parcel| parcel.direction != Direction::Return).collect();
    if order.state == OrderState::Cancelled {
        return whole(order, cancelled(order), None);
    }
    if outbound.is_empty() {
        let news = match order.state {
            OrderState::Placed => News::calm(Headline::Placed, Advice::Placed, Tone::Good),
            OrderState::Packed => News::calm(Headline::Packed, Advice::Nothing, Tone::Good),
            OrderState::Other => News::calm(Headline::OrderUnknown, Advice::Placed, Tone::Neutral),
            _ => News::calm(Headline::Sent, Advice::Nothing, Tone::Good),
        };
        return whole(order, news, Some(progress::of_order(order.state)));
    }
    let mut chosen: Option<(usize, &Parcel, News)> = None;
    for (at, parcel) in outbound.iter().enumerate() {
        let news = news(parcel, &order.today_on);
        if chosen.as_ref().is_none_or(|(_, _, best)| (news.rank, &news.due) < (best.rank, &best.due)) {
            chosen = Some((at, parcel, news));
        }
    }
    let Some((at, parcel, mut news)) = chosen else {
        return whole(order, News::calm(Headline::Sent, Advice::Nothing, Tone::Good), None);
    };
    let steps = progress(parcel, &news);
    let delivered = outbound.iter().filter(|parcel| parcel.status == ParcelStatus::Delivered).count();
    if delivered == outbound.len() && news.tone == Tone::Good {
        if let Some(back) = order.returns.iter().rev().find_map(returned) {
            return whole(order, back, steps);
        }
        if waiting(order) {
            news.advice = Advice::RestFollows;
        } else if delivered > 1 {
            news.headline = Headline::AllDelivered(delivered as u32);
            return whole(order, news, steps);
        }
    }
    Glance {
        parcel: (outbound.len() > 1).then_some((at + 1, outbound.len())),
        offer: offer(&news.advice, &order.actions),
        news,
        progress: steps,
    }
}

/// Whether pieces of the order are in no parcel yet.
pub fn waiting(order: &Order) -> bool {
    order.lines.iter().any(|line| unsent(order, line) > 0)
}

/// Pieces of a line that are neither cancelled nor in a parcel to the customer.
pub fn unsent(order: &Order, line: &aftersale_api::order::Line) -> u32 {
    if matches!(order.state, OrderState::Cancelled | OrderState::Delivered) {
        return 0;
    }
    let parcels = order
        .parcels
        .iter()
        .filter(|parcel| parcel.direction != Direction::Return && parcel.status != ParcelStatus::Cancelled);
    let packed: u32 = parcels
        .flat_map(|parcel| &parcel.lines)
        .filter(|piece| piece.line_id == line.id)
        .map(|piece| piece.quantity)
        .sum();
    line.quantity.saturating_sub(line.cancelled).saturating_sub(packed.max(line.fulfilled))
}

fn whole(order: &Order, news: News, progress: Option<Progress>) -> Glance {
    Glance { parcel: None, offer: offer(&news.advice, &order.actions), news, progress }
}

fn cancelled(order: &Order) -> News {
    let refunded = order.totals.as_ref().and_then(|totals| totals.refunded.clone());
    let advice = refunded.map_or(Advice::Cancelled, Advice::CancelledRefunded);
    News::calm(Headline::OrderCancelled, advice, Tone::Neutral)
}

fn returned(back: &ReturnSummary) -> Option<News> {
    match back.state {
        ReturnState::Closed => back
            .refund
            .clone()
            .map(|money| News::calm(Headline::Refunded(money), Advice::Refunded, Tone::Good)),
        ReturnState::Received => Some(News::calm(
            Headline::ReturnReceived,
            Advice::Return(back.refund.clone(), back.refund_expected_on.clone()),
            Tone::Good,
        )),
        ReturnState::InTransit | ReturnState::PartiallyReceived => Some(News::calm(
            Headline::ReturnUnderWay,
            Advice::Return(back.refund.clone(), back.refund_expected_on.clone()),
            Tone::Good,
        )),
        _ => None,
    }
}

/// The one action a problem calls for, where the server lists it.
fn offer(advice: &Advice, actions: &[Action]) -> Option<Action> {
    let wanted: &[Action] = match advice {
        Advice::Damaged | Advice::Lost => &[Action::OpenClaim, Action::ContactShop],
        Advice::GoingBack | Advice::Address | Advice::Late | Advice::Stalled => {
            &[Action::ContactShop, Action::OpenClaim]
        }
        _ => &[],
    };
    wanted.iter().find(|action| actions.contains(action)).copied()
}

#[cfg(test)]
mod tests;
