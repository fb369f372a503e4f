//! What a shop promises and how long it waits. Kept with each order: what was promised then holds.
//!
//! Deliberately absent: the law. A claim that comes too late here may still be owed by the legal guarantee.

use serde::{Deserialize, Serialize};

use crate::ask::AskKind;
use crate::parcel::Patience;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    pub silence: Patience,
    pub sending: SendingTerms,
    pub claims: ClaimTerms,
    pub asks: AskTerms,
    pub mails: MailTerms,
}

/// Working days from the order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendingTerms {
    pub pack_workdays: u16,
    pub hand_over_workdays: u16,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClaimTerms {
    /// Days after delivery on which damaged, wrong and missing goods can be claimed.
    pub days_after_delivery: u16,
    /// A parcel reported as delivered can be claimed as not received from so many days later: it may be at a neighbour's.
    pub not_received_after_days: u16,
    pub answer_workdays: u16,
    pub photos_max: u16,
    pub text_max_chars: u16,
    pub photos_of_damage: PhotoRule,
    pub photos_of_wrong: PhotoRule,
    pub photos_of_missing: PhotoRule,
}

/// Whether a claim goes with photos.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoRule {
    Off,
    Optional,
    Required,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AskTerms {
    /// What the shop asks, most wanted first; an order is asked one of them.
    pub kinds: Vec<AskKind>,
    /// Days after the last delivery before a review is asked for.
    pub review_after_days: u16,
    /// Days after a delivery in which its vote is asked for.
    pub vote_within_days: u16,
}

/// Mails beside the news of an order, in days after the last delivery; `None`: the shop sends none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailTerms {
    pub care_tips_after_days: Option<u16>,
    /// With [`AskKind::DeliveryVote`] among what the shop asks.
    pub delivery_vote_after_days: Option<u16>,
    /// Whether [`AskTerms::review_after_days`] after the delivery a mail asks for a review; with [`AskKind::Review`]
    /// among what the shop asks.
    pub review_invite: bool,
    /// Days after the day of that mail; at least a week passes between the two.
    pub review_reminder_after_days: Option<u16>,
}

impl Default for SendingTerms {
    fn default() -> Self {
        Self { pack_workdays: 1, hand_over_workdays: 2 }
    }
}

impl Default for ClaimTerms {
    fn default() -> Self {
        Self {
            days_after_delivery: 30,
            not_received_after_days: 1,
            answer_workdays: 2,
            photos_max: 5,
            text_max_chars: 2_000,
            photos_of_damage: PhotoRule::Required,
            photos_of_wrong: PhotoRule::Optional,
            photos_of_missing: PhotoRule::Off,
        }
    }
}

impl Default for AskTerms {
    fn default() -> Self {
        Self { kinds: vec![AskKind::DeliveryVote], review_after_days: 7, vote_within_days: 14 }
    }
}

impl Default for MailTerms {
    fn default() -> Self {
        Self {
            care_tips_after_days: Some(1),
            delivery_vote_after_days: None,
            review_invite: false,
            review_reminder_after_days: None,
        }
    }
}
