//! Level L3: what of an order may be reviewed, the review a customer sends, and what the shop publishes.
//!
//! Stars are whole, 1 to 5. Deliberately absent from what is published: private answers, and who wrote it beyond the name
//! they chose.

use serde::{Deserialize, Serialize};

use crate::value::{Day, Instant};

open_enum! {
    /// What a review is about.
    ReviewSubject { Product = "product", Delivery = "delivery", Shop = "shop", }
}

open_enum! {
    /// Why a product can't be reviewed now.
    ReviewBlock {
        NotDelivered = "not_delivered",
        ReturnOpen = "return_open",
        ClaimOpen = "claim_open",
        WindowEnded = "window_ended",
    }
}

open_enum! {
    /// How a question is answered.
    QuestionKind { Text = "text", Radio = "radio", Select = "select", Checkbox = "checkbox", }
}

open_enum! {
    /// How the customer is named beside a review.
    NameStyle { Full = "full", Initial = "initial", Anonymous = "anonymous", }
}

open_enum! {
    /// Whether the shop has looked at a review, and what it decided.
    ReviewState { Pending = "pending", Published = "published", Rejected = "rejected", }
}

open_enum! {
    /// Why a review is not shown; never because of its stars.
    RejectionReason {
        PersonalData = "personal_data",
        Offensive = "offensive",
        OffTopic = "off_topic",
        Advertising = "advertising",
        /// It uses what belongs to others.
        Rights = "rights",
        Illegal = "illegal",
    }
}

open_enum! {
    /// What the author may do with a review.
    ReviewAction { Edit = "edit", Delete = "delete", }
}

open_enum! {
    /// How published reviews are sorted: by when they were received, or by stars and then by that.
    ReviewSort { Newest = "newest", Oldest = "oldest", Highest = "highest", Lowest = "lowest", }
}

/// The answer of `GET /v1/orders/{id}/reviewable`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Reviewable {
    pub order_id: String,
    pub order_number: String,
    /// One for each product of the order; one that can't be reviewed has its `block`.
    pub products: Vec<ReviewableProduct>,
    /// Whether the delivery is asked about: it is once, and not again after it was answered.
    pub delivery: bool,
    pub shop: bool,
    /// What a review brings, in the shop's words; the same whatever its stars.
    pub incentive: Option<String>,
    /// How the customer may be named, in the order to show.
    pub names: Vec<NameChoice>,
    /// Of the text, in characters.
    pub text_max_chars: u32,
    /// Of each product.
    pub photos_max: u32,
    pub photo_max_bytes: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReviewableProduct {
    pub product_id: String,
    pub name: String,
    pub variant: Option<String>,
    pub image_url: Option<String>,
    pub block: Option<ReviewBlock>,
    pub scales: Vec<Scale>,
    pub questions: Vec<Question>,
    /// The customer's own, once there is one.
    pub review: Option<Review>,
}

/// Five points between two ends, in the language asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Scale {
    pub id: String,
    pub name: String,
    pub min: String,
    pub mid: Option<String>,
    pub max: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Question {
    pub id: String,
    pub text: String,
    pub kind: QuestionKind,
    /// The answer is for the shop alone and never published.
    pub private: bool,
    /// Of all kinds but `text`.
    pub options: Vec<QuestionOption>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct QuestionOption {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NameChoice {
    pub style: NameStyle,
    /// As it would stand there; empty where no name does.
    pub shown: String,
}

/// `POST /v1/reviews`, of the order whose token it is sent with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReview {
    pub subject: ReviewSubject,
    /// With `product`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_id: Option<String>,
    #[cfg_attr(not(target_arch = "wasm32"), schema(minimum = 1, maximum = 5))]
    pub stars: u8,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub scales: Vec<ScalePoint>,
    #[serde(default)]
    pub answers: Vec<QuestionAnswer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommend: Option<bool>,
    /// In the order to show.
    #[serde(default)]
    pub photos: Vec<NewPhoto>,
    /// Absent: no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_style: Option<NameStyle>,
    /// BCP 47 language of the words; otherwise the order's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 35))]
    pub locale: Option<String>,
}

/// `PATCH /v1/reviews/{id}`: all that the review says from now on; what is left out is empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewChange {
    #[cfg_attr(not(target_arch = "wasm32"), schema(minimum = 1, maximum = 5))]
    pub stars: u8,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub scales: Vec<ScalePoint>,
    #[serde(default)]
    pub answers: Vec<QuestionAnswer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommend: Option<bool>,
    /// In the order to show; a photo that is kept is named by its id.
    #[serde(default)]
    pub photos: Vec<NewPhoto>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_style: Option<NameStyle>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 35))]
    pub locale: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ScalePoint {
    pub id: String,
    /// 1 to 5.
    #[cfg_attr(not(target_arch = "wasm32"), schema(minimum = 1, maximum = 5))]
    pub value: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    pub id: String,
    /// Ids of options, or one text.
    pub value: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPhoto {
    pub upload_id: String,
    /// What it shows, in the customer's words.
    #[serde(default)]
    pub alt: String,
}

/// A review as its author sees it, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Review {
    pub id: String,
    pub subject: ReviewSubject,
    pub product_id: Option<String>,
    pub stars: u8,
    pub text: String,
    pub scales: Vec<ScalePoint>,
    pub answers: Vec<QuestionAnswer>,
    pub recommend: Option<bool>,
    pub photos: Vec<ReviewPhoto>,
    pub name_style: NameStyle,
    pub state: ReviewState,
    /// With `rejected`.
    pub reason: Option<RejectionReason>,
    /// The shop's own words on it.
    pub note: Option<String>,
    pub sent_at: Instant,
    pub edited_at: Option<Instant>,
    /// What it brought, in the shop's words.
    pub reward: Option<String>,
    pub actions: Vec<ReviewAction>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReviewPhoto {
    pub id: String,
    /// Absent: it is not shown to anybody yet.
    pub url: Option<String>,
    pub alt: String,
}

/// `DELETE /v1/reviews/{id}`: an empty object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewDeleteRequest {}

/// The answer of `DELETE /v1/reviews/{id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReviewDeleted {
    pub id: String,
}

/// The answer of `GET /v1/products/{product_id}/reviews`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProductReviews {
    pub product_id: String,
    pub summary: ReviewSummary,
    /// In the order asked for.
    pub reviews: Vec<PublishedReview>,
    pub next_cursor: Option<String>,
}

/// Of all that was received for a product, whatever was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReviewSummary {
    /// Of those that are published, decimal with one place, rounded half up: `"4.3"`. Absent: there is none.
    pub average: Option<String>,
    pub published: u32,
    /// Five, one star first.
    pub by_stars: Vec<StarCount>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct StarCount {
    pub stars: u8,
    pub received: u32,
    pub published: u32,
    pub rejected: u32,
}

/// A review as anybody sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PublishedReview {
    pub id: String,
    pub stars: u8,
    pub text: String,
    /// BCP 47 language of the words.
    pub lang: String,
    /// Absent: the author chose none.
    pub name: Option<String>,
    pub variant: Option<String>,
    /// Written with an order's own token: whoever wrote it bought it.
    pub verified: bool,
    /// Something was promised for it, whatever its stars.
    pub incentive: Option<String>,
    pub recommend: Option<bool>,
    /// With their names; none that is private.
    pub answers: Vec<PublishedAnswer>,
    pub photos: Vec<ReviewPhoto>,
    pub sent_on: Day,
    pub edited: bool,
    pub reply: Option<ShopReply>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PublishedAnswer {
    pub question: String,
    pub answer: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ShopReply {
    pub on: Day,
    pub text: String,
}
