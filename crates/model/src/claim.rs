//! A claim: the customer says that something is wrong with a parcel. Its state follows from what the shop did about it.

mod rules;

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::parcel::ParcelLine;

pub use rules::{Block, Choice, Complaint, NoSuchStep, Refused};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimReason {
    NotReceived,
    Damaged,
    Wrong,
    Missing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    Open,
    InReview,
    Approved,
    Declined,
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimResolution {
    RefundOriginal,
    StoreCredit,
    Replacement,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    pub id: String,
    /// The reference a customer quotes.
    pub number: String,
    pub reason: ClaimReason,
    pub parcel_id: Option<String>,
    /// Empty: all of the parcel.
    pub lines: Vec<ParcelLine>,
    /// The customer's own words.
    pub text: Option<String>,
    /// Ids of uploads.
    pub photos: Vec<String>,
    pub opened_at: Timestamp,
    pub answer_by_on: Option<civil::Date>,
    /// What the shop did, oldest first.
    pub steps: Vec<ClaimStep>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimStep {
    pub at: Timestamp,
    pub state: ClaimState,
    /// The shop's own words.
    #[serde(default)]
    pub note: Option<String>,
    /// With `approved`.
    #[serde(default)]
    pub resolution: Option<ClaimResolution>,
}

impl ClaimState {
    /// The customer waits for the shop.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InReview)
    }
}

impl Claim {
    /// `None` before it was opened.
    pub fn state_at(&self, now: Timestamp) -> Option<ClaimState> {
        (self.opened_at <= now).then(|| self.steps_at(now).last().map_or(ClaimState::Open, |step| step.state))
    }

    pub fn resolution_at(&self, now: Timestamp) -> Option<ClaimResolution> {
        self.steps_at(now).filter_map(|step| step.resolution).last()
    }

    /// What had been done by `now`, oldest first.
    pub fn steps_at(&self, now: Timestamp) -> impl Iterator<Item = &ClaimStep> {
        self.steps.iter().filter(move |step| step.at <= now)
    }

    pub fn is_open_at(&self, now: Timestamp) -> bool {
        self.state_at(now).is_some_and(ClaimState::is_open)
    }
}
