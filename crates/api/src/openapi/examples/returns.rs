//! Examples of a return: a blanket that is too small goes back by label.

use serde_json::Value;

use super::{day, eur, instant, value};
use crate::claim::{ClaimReason, PhotoRule};
use crate::order::{Guide, GuidePhase, ReturnState, Tax};
use crate::returns::*;

const RETURN: &str = "0193a2c4-7c1e-7a11-8f43-2b7d1c0a9e55";

pub fn returnable() -> Value {
    let reason = |handle: &str, name: &str, photos, claim| ReturnReasonChoice {
        handle: handle.into(),
        name: name.into(),
        photos,
        comment: PhotoRule::Optional,
        resolutions: vec![Resolution::RefundOriginal, Resolution::StoreCredit, Resolution::ExchangeVariant],
        claim,
    };
    value(&Returnable {
        order_id: "ord_1001".into(),
        order_number: "1001".into(),
        today_on: day("2026-11-27"),
        steps: vec![
            ReturnStep::Road,
            ReturnStep::Items,
            ReturnStep::Reason,
            ReturnStep::Resolution,
            ReturnStep::Method,
            ReturnStep::Check,
        ],
        roads: vec![
            Road {
                kind: RoadKind::ChangedMind,
                open: true,
                from_on: None,
                until_on: Some(day("2026-12-28")),
            },
            Road {
                kind: RoadKind::SomethingWrong,
                open: true,
                from_on: None,
                until_on: Some(day("2026-12-26")),
            },
            Road {
                kind: RoadKind::NeverArrived,
                open: false,
                from_on: Some(day("2026-11-28")),
                until_on: None,
            },
        ],
        rights: Rights {
            withdraw_until_on: Some(day("2026-12-10")),
            return_until_on: Some(day("2026-12-28")),
            guarantee_until_on: Some(day("2029-11-26")),
            warranty_until_on: Some(day("2031-11-26")),
        },
        lines: vec![ReturnableLine {
            line_id: "lin_1".into(),
            name: "Wool blanket".into(),
            variant: Some("Moss, 130 × 180 cm".into()),
            image_url: Some("https://shop.example/images/blanket.webp".into()),
            parcel_id: Some("par_1".into()),
            claimable: 1,
            quantity: 1,
            until_on: Some(day("2026-12-28")),
            block: None,
            goes_with: Vec::new(),
            reasons: vec!["too-small".into(), "damaged-in-transit".into()],
            variants: vec![VariantChoice {
                id: "var_8".into(),
                name: "Moss, 150 × 220 cm".into(),
                free: 0,
                refund: None,
                block: Some(VariantBlock::OutOfStock),
            }],
            warranty: Some(Warranty {
                until_on: day("2031-11-26"),
                gives: vec![Resolution::Repair, Resolution::Replacement],
                open: false,
            }),
        }],
        returns: Vec::new(),
        guides: vec![Guide {
            title: "Washing wool".into(),
            text: Some("By hand, at thirty degrees at most.".into()),
            url: Some("https://shop.example/guides/wool".into()),
            phase: GuidePhase::Use,
            product_id: Some("prd_blanket".into()),
        }],
        reasons: vec![
            reason("too-small", "Too small", PhotoRule::Off, None),
            reason(
                "damaged-in-transit",
                "Damaged on the way",
                PhotoRule::Required,
                Some(ClaimReason::Damaged),
            ),
        ],
        methods: vec![
            MethodChoice { method: ReturnMethod::Label, fee: Some(eur("3.95")) },
            MethodChoice { method: ReturnMethod::OwnCarrier, fee: None },
        ],
        policy_version: "2026-11".into(),
        policy_url: Some("https://shop.example/returns".into()),
        credit_bonus: Some("5".into()),
        comment_max_chars: 2_000,
        photos_max: 5,
        photo_max_bytes: 8 << 20,
    })
}

pub fn hold_request() -> Value {
    value(&HoldRequest {
        line_id: "lin_1".into(),
        variant_id: "var_8".into(),
        quantity: 1,
        reservation_id: None,
    })
}

pub fn reservation() -> Value {
    value(&Reservation {
        id: "0193a2c1-51aa-7c02-b9e0-6a1f6f2f0c3d".into(),
        until: instant("2026-11-27T10:30:00+01:00"),
    })
}

pub fn wish() -> Value {
    value(&ReturnWish {
        kind: RequestKind::Return,
        items: vec![ReturnItem {
            line_id: "lin_1".into(),
            quantity: 1,
            reason: "too-small".into(),
            resolution: Resolution::RefundOriginal,
            variant_id: None,
            comment: None,
            photos: Vec::new(),
        }],
        method: ReturnMethod::Label,
        policy_version: "2026-11".into(),
    })
}

pub fn settlement() -> Value {
    value(&settled())
}

/// As it is right after it was asked for.
pub fn requested() -> Value {
    let at = instant("2026-11-27T10:04:00+01:00");
    value(&Return {
        id: RETURN.into(),
        number: "R-1001-1".into(),
        order_id: "ord_1001".into(),
        kind: RequestKind::Return,
        state: ReturnState::Open,
        items: vec![ReturnedItem {
            line_id: "lin_1".into(),
            quantity: 1,
            reason: Some("too-small".into()),
            reason_name: Some("Too small".into()),
            resolution: Resolution::RefundOriginal,
            variant: None,
            comment: None,
            photos: 0,
        }],
        method: ReturnMethod::Label,
        policy_version: "2026-11".into(),
        settlement: settled(),
        requested_at: at.clone(),
        timeline: vec![
            ReturnEvent { at: at.clone(), state: ReturnState::Requested, note: None },
            ReturnEvent { at, state: ReturnState::Open, note: None },
        ],
        send_by_on: Some(day("2026-12-11")),
        refund_by_on: None,
        qr: None,
        tracking_number: None,
        received: Vec::new(),
        actions: vec![ReturnAction::Label, ReturnAction::PackingSlip, ReturnAction::Cancel],
        cancel_block: None,
    })
}

pub fn cancel_request() -> Value {
    value(&ReturnCancelRequest {})
}

pub fn tracking_number() -> Value {
    value(&TrackingNumberRequest { tracking_number: "RR 123 456 785 SE".into() })
}

fn settled() -> Settlement {
    Settlement {
        lines: vec![SettledLine {
            line_id: "lin_1".into(),
            quantity: 1,
            resolution: Resolution::RefundOriginal,
            amount: eur("59.00"),
            restocking: eur("0.00"),
        }],
        shipping: eur("4.90"),
        taxes: vec![Tax { rate: "25".into(), amount: eur("12.78"), included: true }],
        restocking: eur("0.00"),
        method_fee: eur("3.95"),
        already_refunded: eur("0.00"),
        refund: eur("59.95"),
        credit: eur("0.00"),
        bonus: eur("0.00"),
        coupons: Vec::new(),
        points: None,
    }
}
