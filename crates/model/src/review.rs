//! Reviews: what of an order may be reviewed, what a customer says, what the shop decides, and what is published.
//!
//! Nothing here looks at how many stars a review has but the summary that counts them.
//! Deliberately absent: storing, and what a review brings.

pub mod reviewable;
pub mod said;
pub mod summary;
pub mod terms;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use reviewable::{Block, Reviewable, ReviewableProduct};
pub use said::{NameStyle, ReviewPhoto, Said, SaidFault};
pub use summary::{Summary, average};
pub use terms::ReviewTerms;

/// What a review is about. Apart from each other, so that a late courier costs no product its stars.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    Product(String),
    Delivery,
    Shop,
}

/// A review as it is kept: one for each subject of an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    pub id: String,
    pub order_id: String,
    pub subject: Subject,
    /// Of the product: what exactly was bought.
    #[serde(default)]
    pub variant: Option<String>,
    pub said: Said,
    /// As it is published; empty: no name. Kept, because names change.
    pub shown_name: String,
    /// Something was promised for it, whatever its stars; it is never published without saying so.
    pub incentive: bool,
    pub sent_at: Timestamp,
    #[serde(default)]
    pub edited_at: Option<Timestamp>,
    /// Absent: nobody has looked at it yet, or not since it was changed.
    #[serde(default)]
    pub decided: Option<Decided>,
    #[serde(default)]
    pub reply: Option<Reply>,
}

/// What the shop did about a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub at: Timestamp,
    pub verdict: Verdict,
    /// To the customer, in the shop's own words.
    #[serde(default)]
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Published,
    Rejected(Reason),
}

/// Why a review is not shown. None of them is about its stars.
/// Source: Directive 2005/29/EC, Annex I, 23c: publishing only what pleases is misleading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It names people, or has personal details in it.
    Personal,
    Language,
    /// It is not about what was bought.
    Topic,
    Advertising,
    /// It uses what belongs to others.
    Rights,
    Illegal,
    Other,
}

/// The shop's public answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub at: Timestamp,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewState {
    Pending,
    Published,
    Rejected,
}

/// Why the shop's reply is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nobody sees the review")]
pub struct NotPublished;

/// Why a review is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotChanged {
    #[error("the days in which it can be changed are over")]
    Over,
}

impl Review {
    pub fn state(&self) -> ReviewState {
        match self.decided.as_ref().map(|decided| decided.verdict) {
            None => ReviewState::Pending,
            Some(Verdict::Published) => ReviewState::Published,
            Some(Verdict::Rejected(_)) => ReviewState::Rejected,
        }
    }

    /// Its author may change it for the days of the terms from when it was sent; taking it back is always possible.
    pub fn can_change(&self, terms: &ReviewTerms, now: Timestamp) -> bool {
        let days = jiff::SignedDuration::from_hours(24 * i64::from(terms.change_days));
        now <= self.sent_at.saturating_add(days).unwrap_or(Timestamp::MAX)
    }

    /// What was changed has to be looked at anew. The same words again change nothing.
    pub fn change(
        &self,
        said: Said,
        shown_name: String,
        terms: &ReviewTerms,
        now: Timestamp,
    ) -> Result<Self, NotChanged> {
        if self.said == said && self.shown_name == shown_name {
            return Ok(self.clone());
        }
        if !self.can_change(terms, now) {
            return Err(NotChanged::Over);
        }
        Ok(Self { said, shown_name, edited_at: Some(now), decided: None, ..self.clone() })
    }

    /// What the shop decides, whatever it decided before; the same again changes nothing.
    pub fn decide(&self, verdict: Verdict, note: Option<String>, now: Timestamp) -> Self {
        match &self.decided {
            Some(before) if (before.verdict, &before.note) == (verdict, &note) => self.clone(),
            _ => Self { decided: Some(Decided { at: now, verdict, note }), ..self.clone() },
        }
    }

    /// The shop's public answer, or none any more; the same again changes nothing.
    pub fn reply(&self, text: Option<String>, now: Timestamp) -> Result<Self, NotPublished> {
        if self.state() != ReviewState::Published {
            return Err(NotPublished);
        }
        if self.reply.as_ref().map(|reply| &reply.text) == text.as_ref() {
            return Ok(self.clone());
        }
        Ok(Self { reply: text.map(|text| Reply { at: now, text }), ..self.clone() })
    }
}

#[cfg(test)]
mod tests;
