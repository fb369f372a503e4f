//! What the shop's API says may be reviewed: the answer of `GET /v1/orders/{id}/reviewable`, as this form needs it.
//!
//! Deliberately absent: rules. What is blocked, what was reviewed and what a review brings is told.

mod read;

use aftersale_api::Instant;

pub use read::pairs;

#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub order_id: String,
    pub order_number: String,
    pub products: Vec<Product>,
    /// Asked once per order, and not again once it was answered.
    pub delivery: bool,
    pub shop: bool,
    /// What a review brings, in the shop's words; the same whatever its stars.
    pub incentive: Option<String>,
    /// How the customer may be named, in the order to show.
    pub names: Vec<Name>,
    /// Of the text, in characters.
    pub text_max: u32,
    pub photos_max: u32,
    pub photo_max_bytes: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    pub id: String,
    pub name: String,
    pub variant: Option<String>,
    pub image_url: Option<String>,
    pub block: Option<Block>,
    pub scales: Vec<Scale>,
    pub questions: Vec<Question>,
    /// The customer's own, once there is one.
    pub review: Option<Review>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Block {
    NotDelivered,
    Return,
    Claim,
    Window,
    Other,
}

/// Five points between two ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub id: String,
    pub name: String,
    pub min: String,
    pub mid: String,
    pub max: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub id: String,
    pub text: String,
    pub kind: Kind,
    /// The answer is for the shop alone.
    pub private: bool,
    pub options: Vec<Choice>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Text,
    Radio,
    Select,
    Checkbox,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub style: Style,
    /// As it would stand there; empty where no name does.
    pub shown: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Full,
    Initial,
    Anonymous,
}

/// A review as the customer sent it, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    pub id: String,
    pub stars: u32,
    pub text: String,
    pub scales: Vec<(String, u32)>,
    pub answers: Vec<(String, Vec<String>)>,
    pub recommend: Option<bool>,
    pub photos: Vec<Picture>,
    pub style: Option<Style>,
    pub state: State,
    /// Why it is not shown; says nothing about its stars.
    pub reason: Option<Reason>,
    /// The shop's own words on it.
    pub note: Option<String>,
    pub sent_at: Instant,
    pub edited_at: Option<Instant>,
    /// What it brought.
    pub reward: Option<String>,
    pub can_edit: bool,
    pub can_delete: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub id: String,
    pub url: Option<String>,
    pub alt: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State {
    Pending,
    Published,
    Rejected,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    Personal,
    Language,
    Topic,
    Advertising,
    Rights,
    Illegal,
    Other,
}
