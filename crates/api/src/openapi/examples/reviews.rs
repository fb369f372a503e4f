//! Examples of reviews: a blanket, four stars, with a photo.

use serde_json::Value;

use super::{day, instant, value};
use crate::review::*;

const REVIEW: &str = "0193a2c4-7c1e-7a11-8f43-2b7d1c0a9e77";
const PHOTO: &str = "4f0c7a526c1e4a9a9d533a9a5d0f3c11";

pub fn reviewable() -> Value {
    value(&Reviewable {
        order_id: "ord_1001".into(),
        order_number: "1001".into(),
        products: vec![ReviewableProduct {
            product_id: "prd_7".into(),
            name: "Wool blanket".into(),
            variant: Some("Moss".into()),
            image_url: None,
            block: None,
            scales: vec![Scale {
                id: "warmth".into(),
                name: "Warmth".into(),
                min: "Light".into(),
                mid: Some("Just right".into()),
                max: "Very warm".into(),
            }],
            questions: vec![Question {
                id: "use".into(),
                text: "Where do you use it?".into(),
                kind: QuestionKind::Radio,
                private: false,
                options: vec![
                    QuestionOption { id: "indoors".into(), name: "Indoors".into() },
                    QuestionOption { id: "outdoors".into(), name: "Outdoors".into() },
                ],
            }],
            review: None,
        }],
        delivery: true,
        shop: true,
        incentive: Some("20 points, whatever you think".into()),
        names: vec![
            NameChoice { style: NameStyle::Initial, shown: "Linnea B.".into() },
            NameChoice { style: NameStyle::Anonymous, shown: String::new() },
        ],
        text_max_chars: 4_000,
        photos_max: 6,
        photo_max_bytes: 8_388_608,
    })
}

pub fn new_review() -> Value {
    value(&NewReview {
        subject: ReviewSubject::Product,
        product_id: Some("prd_7".into()),
        stars: 4,
        text: "Warm, and it smells of sheep for a week.".into(),
        scales: vec![ScalePoint { id: "warmth".into(), value: 4 }],
        answers: vec![QuestionAnswer { id: "use".into(), value: vec!["outdoors".into()] }],
        recommend: Some(true),
        photos: vec![NewPhoto { upload_id: PHOTO.into(), alt: "The blanket on a bench".into() }],
        name_style: Some(NameStyle::Initial),
        locale: Some("en".into()),
    })
}

pub fn change() -> Value {
    value(&ReviewChange {
        stars: 5,
        text: "Warm, and the smell is gone.".into(),
        scales: vec![ScalePoint { id: "warmth".into(), value: 4 }],
        answers: Vec::new(),
        recommend: Some(true),
        photos: Vec::new(),
        name_style: Some(NameStyle::Initial),
        locale: Some("en".into()),
    })
}

pub fn review() -> Value {
    value(&own())
}

pub fn changed() -> Value {
    value(&Review {
        stars: 5,
        text: "Warm, and the smell is gone.".into(),
        answers: Vec::new(),
        photos: Vec::new(),
        edited_at: Some(instant("2026-11-25T18:02:00+01:00")),
        ..own()
    })
}

fn own() -> Review {
    Review {
        id: REVIEW.into(),
        subject: ReviewSubject::Product,
        product_id: Some("prd_7".into()),
        stars: 4,
        text: "Warm, and it smells of sheep for a week.".into(),
        scales: vec![ScalePoint { id: "warmth".into(), value: 4 }],
        answers: vec![QuestionAnswer { id: "use".into(), value: vec!["outdoors".into()] }],
        recommend: Some(true),
        photos: vec![ReviewPhoto { id: PHOTO.into(), url: None, alt: "The blanket on a bench".into() }],
        name_style: NameStyle::Initial,
        state: ReviewState::Pending,
        reason: None,
        note: None,
        sent_at: instant("2026-11-22T10:00:00+01:00"),
        edited_at: None,
        reward: Some("20 points, whatever you think".into()),
        actions: vec![ReviewAction::Edit, ReviewAction::Delete],
    }
}

pub fn delete() -> Value {
    value(&ReviewDeleteRequest {})
}

pub fn deleted() -> Value {
    value(&ReviewDeleted { id: REVIEW.into() })
}

pub fn list() -> Value {
    let count = |stars, received, published, rejected| StarCount { stars, received, published, rejected };
    value(&ProductReviews {
        product_id: "prd_7".into(),
        summary: ReviewSummary {
            average: Some("4.3".into()),
            published: 4,
            by_stars: vec![
                count(1, 1, 0, 1),
                count(2, 0, 0, 0),
                count(3, 0, 0, 0),
                count(4, 3, 3, 0),
                count(5, 1, 1, 0),
            ],
        },
        reviews: vec![PublishedReview {
            id: REVIEW.into(),
            stars: 4,
            text: "Warm, and it smells of sheep for a week.".into(),
            lang: "en".into(),
            name: Some("Linnea B.".into()),
            variant: Some("Moss".into()),
            verified: true,
            incentive: Some("20 points, whatever you think".into()),
            recommend: Some(true),
            answers: vec![PublishedAnswer {
                question: "Where do you use it?".into(),
                answer: "Outdoors".into(),
            }],
            photos: vec![ReviewPhoto {
                id: PHOTO.into(),
                url: Some(format!("/v1/reviews/{REVIEW}/photos/{PHOTO}")),
                alt: "The blanket on a bench".into(),
            }],
            sent_on: day("2026-11-22"),
            edited: false,
            reply: Some(ShopReply {
                on: day("2026-11-24"),
                text: "Thank you! Airing it for a day helps.".into(),
            }),
        }],
        next_cursor: None,
    })
}
