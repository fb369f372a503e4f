//! Help about one order: questions that fit how it stands, and how to reach the shop.

use serde::{Deserialize, Serialize};

use crate::order::Contact;
use crate::parcel::OpeningHours;
use crate::value::Instant;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Help {
    pub order_number: String,
    /// BCP 47 language of questions and answers, the shop's own words.
    pub lang: String,
    /// Those that fit the order's and its parcels' states, most fitting first.
    pub questions: Vec<Question>,
    pub contact: Contact,
    /// `mailto:` with the order, the parcel and what is wrong filled in, in the order's language.
    pub write_url: Option<String>,
    /// When somebody answers the telephone, in `time_zone`.
    pub hours: Vec<OpeningHours>,
    /// IANA name.
    pub time_zone: String,
    pub open_now: bool,
    /// When the hours begin next; absent while they run.
    pub opens_at: Option<Instant>,
    /// A message sent now is answered by then.
    pub reply_by_at: Option<Instant>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Question {
    /// Stable kebab-case: `where-is-my-parcel`.
    pub id: String,
    pub question: String,
    pub answer: String,
    /// More about it.
    pub url: Option<String>,
}
