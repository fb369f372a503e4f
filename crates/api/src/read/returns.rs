//! Readers of what only the return and withdrawal widgets need.

use super::{Node, Read};
use crate::returns::*;
use crate::withdrawal::*;

read_structs! {
    Returnable {
        order_id, order_number, today_on, steps, roads, rights, lines, returns, guides, reasons, methods, policy_version, policy_url,
        credit_bonus, comment_max_chars, photos_max, photo_max_bytes
    }
    Road { kind, open, from_on, until_on }
    Rights { withdraw_until_on, return_until_on, guarantee_until_on, warranty_until_on }
    Warranty { until_on, gives, open }
    ReturnableLine { line_id, name, variant, image_url, parcel_id, claimable, quantity, until_on, block, goes_with, reasons, variants, warranty }
    ReturnReasonChoice { handle, name, photos, comment, resolutions, claim }
    VariantChoice { id, name, free, refund, block }
    MethodChoice { method, fee }
    Settlement {
        lines, shipping, taxes, restocking, method_fee, already_refunded, refund, credit, bonus, coupons, points
    }
    PointsEffect { title, lang, taken_back, owed, given_back, tier }
    TierChange { from, to }
    SettledLine { line_id, quantity, resolution, amount, restocking }
    Reservation { id, until }
    Return {
        id, number, order_id, kind, state, items, method, policy_version, settlement, requested_at, timeline,
        send_by_on, refund_by_on, qr, tracking_number, received, actions, cancel_block
    }
    ReturnedItem { line_id, quantity, reason, reason_name, resolution, variant, comment, photos }
    ReturnEvent { at, state, note }
    WithdrawalLabels { lang, entry, confirm }
    Withdrawable {
        order_id, order_number, labels, name, email, today_on, last_on, timeliness, lines, declared
    }
    WithdrawableLine { line_id, name, variant, image_url, quantity, exempt }
    WithdrawalBrief { number, received_at }
    WithdrawalReceipt {
        number, shop, received_at, name, contract, email, statement, whole, items, timeliness, last_on, signature
    }
    WithdrawnItem { name, variant, quantity, exempt }
    WithdrawalSignature { algorithm, key_id, signed, value }
}
