//! What the section reads from the order's answer, beside the order itself.

use aftersale_api::Instant;
use aftersale_api::claim::Claim;
use aftersale_api::order::{Access, Accessory, Ask, AskKind, Guide, NextStep, Order, OrderState};
use aftersale_api::parcel::{DeliveryVote, Direction, Parcel, ParcelAction, ParcelStatus, Silence, Stop};
use aftersale_api::read::{Node, Read};
use aftersale_ui::Tone;

use crate::state::glance;

/// The order, and what the core's reader leaves out in the browser.
pub struct Given {
    pub order: Order,
    /// The language of the shop's own words.
    pub locale: Option<String>,
    pub claims: Vec<Claim>,
    pub steps: Vec<NextStep>,
    pub guides: Vec<Guide>,
    pub accessories: Vec<Accessory>,
    pub ask: Option<Ask>,
    /// One per parcel of the order, in the same order.
    pub ways: Vec<Way>,
}

/// Of a parcel.
#[derive(Default)]
pub struct Way {
    pub journey: Vec<Stop>,
    pub actions: Vec<ParcelAction>,
    pub vote: Option<DeliveryVote>,
    pub silence: Option<Silence>,
    pub pickup: Option<Collecting>,
}

/// At a pickup point.
#[derive(Default)]
pub struct Collecting {
    pub until_at: Option<Instant>,
    pub qr: Option<String>,
}

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        Self {
            order: Order::read(node),
            locale: Read::read(&node.field("locale")),
            claims: list(node, "claims"),
            steps: list(node, "next_steps"),
            guides: list(node, "guides"),
            accessories: list(node, "accessories"),
            ask: Read::read(&node.field("ask")),
            ways: Read::read(&node.field("parcels")),
        }
    }
}

impl Read for Way {
    fn read(node: &Node<'_>) -> Self {
        Self {
            journey: list(node, "journey"),
            actions: list(node, "actions"),
            vote: Read::read(&node.field("vote")),
            silence: Read::read(&node.field("silence")),
            pickup: Read::read(&node.field("pickup")),
        }
    }
}

impl Read for Collecting {
    fn read(node: &Node<'_>) -> Self {
        Self { until_at: Read::read(&node.field("until_at")), qr: Read::read(&node.field("qr")) }
    }
}

/// A list that an older server does not send is empty.
fn list<T: Read>(node: &Node<'_>, name: &str) -> Vec<T> {
    Option::read(&node.field(name)).unwrap_or_default()
}

impl Given {
    /// Nothing of it has left the shop, and whoever reads this ordered it.
    pub fn is_fresh(&self) -> bool {
        matches!(self.order.state, OrderState::Placed | OrderState::Packed)
            && self.order.access != Access::Gift
            && self.order.parcels.iter().all(|parcel| parcel.status == ParcelStatus::Pending)
            && !self.has_problem()
    }

    /// What the first line of the view is about needs attention, or something was reported.
    pub fn has_problem(&self) -> bool {
        glance(&self.order).news.tone > Tone::Neutral || !self.claims.is_empty()
    }

    pub fn may(&self, at: usize, action: ParcelAction) -> bool {
        self.ways.get(at).is_some_and(|way| way.actions.contains(&action))
    }

    /// The parcel whose delivery is spoken of: the one that is asked about, else one that was voted on.
    pub fn voted(&self) -> Option<usize> {
        let asked = self.ask.as_ref().filter(|ask| ask.kind == AskKind::DeliveryVote);
        let asked = asked.and_then(|ask| ask.parcel_id.as_deref()).and_then(|id| self.place_of(id));
        asked
            .filter(|at| self.may(*at, ParcelAction::Vote))
            .or_else(|| self.ways.iter().position(|way| way.vote.is_some()))
    }

    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.order.parcels.iter().position(|parcel| parcel.id == id)
    }

    /// Number of a parcel from 1 and count of those to the customer; `None` where it needs no number.
    pub fn number(&self, id: &str) -> Option<(u32, u32)> {
        let outbound = |parcel: &&Parcel| parcel.direction != Direction::Return;
        let count = self.order.parcels.iter().filter(outbound).count();
        let at = self.order.parcels.iter().filter(outbound).position(|parcel| parcel.id == id)?;
        (count > 1).then_some((at as u32 + 1, count as u32))
    }
}
