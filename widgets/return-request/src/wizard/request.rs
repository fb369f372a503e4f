//! What is made of the answers and sent, and where a refusal of it is shown.

use aftersale_api::claim::{ClaimReason, ClaimRequest, PhotoRule};
use aftersale_api::parcel::ParcelLine;
use aftersale_api::problem::Problem;
use aftersale_api::returns::{
    RequestKind, Resolution, ReturnItem, ReturnMethod, ReturnStep, ReturnWish, RoadKind,
};

use super::{Wizard, Wrong, blank};
use crate::draft::{evidence, line_of, resolutions};

impl Wizard {
    /// What is sent; `None` on a claim's road.
    pub fn wish(&self) -> Option<ReturnWish> {
        if self.draft.claims() || self.draft.items.is_empty() {
            return None;
        }
        let mut items = Vec::new();
        let mut swaps = true;
        for item in &self.draft.items {
            let (photos, comment) = evidence(&self.told, false, &item.reason);
            let resolution = item.resolution?;
            let exchange = resolution == Resolution::ExchangeVariant;
            swaps &= exchange;
            items.push(ReturnItem {
                line_id: item.line_id.clone(),
                quantity: item.quantity,
                reason: item.reason.clone(),
                resolution,
                variant_id: exchange.then(|| item.variant_id.clone()),
                comment: (comment != PhotoRule::Off && !blank(&item.comment)).then(|| item.comment.clone()),
                photos: if photos == PhotoRule::Off { Vec::new() } else { item.photos_sent() },
            });
        }
        let method = if self.goes_back() { self.draft.method? } else { ReturnMethod::None };
        let kind = if swaps { RequestKind::Exchange } else { RequestKind::Return };
        Some(ReturnWish { kind, items, method, policy_version: self.told.policy_version.clone() })
    }

    /// What would be sent if every item that may were paid back like this.
    pub fn wish_as(&self, paid: Resolution) -> Option<ReturnWish> {
        let mut as_if = self.clone();
        for item in &mut as_if.draft.items {
            let line = line_of(&self.told, &item.line_id)?;
            let offered = resolutions(&self.told, line, &item.reason);
            if !offered.contains(&paid) {
                return None;
            }
            item.resolution = Some(paid);
        }
        if as_if.draft.method.is_none() {
            // The dearest is not asked for: fees are told on their own page.
            as_if.draft.method = self.told.methods.first().map(|choice| choice.method);
        }
        as_if.wish()
    }

    /// The claims that are sent, one for each parcel and reason.
    pub fn reports(&self) -> Vec<ClaimRequest> {
        let mut reports: Vec<ClaimRequest> = Vec::new();
        if !self.draft.claims() {
            return reports;
        }
        let lost = self.draft.road == Some(RoadKind::NeverArrived);
        for item in &self.draft.items {
            let Some(parcel) = line_of(&self.told, &item.line_id).and_then(|line| line.parcel_id.clone())
            else {
                continue;
            };
            let reason = if lost { ClaimReason::NotReceived } else { ClaimReason::read(&item.reason) };
            let at = reports.iter().position(|one| one.reason == reason && one.parcel_id == parcel);
            let at = at.unwrap_or_else(|| {
                reports.push(ClaimRequest {
                    reason,
                    parcel_id: parcel,
                    lines: Vec::new(),
                    text: None,
                    photos: Vec::new(),
                });
                reports.len() - 1
            });
            let Some(report) = reports.get_mut(at) else { continue };
            if !lost {
                report.lines.push(ParcelLine { line_id: item.line_id.clone(), quantity: item.quantity });
            }
            if !blank(&item.comment) {
                let said = report.text.get_or_insert_default();
                if !said.is_empty() {
                    said.push('\n');
                }
                said.push_str(&item.comment);
            }
            report.photos.append(&mut item.photos_sent());
        }
        reports
    }

    /// Takes in what the shop found wrong; whether it could be shown at an answer.
    pub fn refuse(&mut self, problem: &Problem) -> bool {
        let mut wrong = Vec::new();
        let mut page = None;
        for error in &problem.errors {
            let (at, field) = pointed(&error.pointer);
            let (step, what) = match field {
                "line_id" => (ReturnStep::Items, Wrong::Items),
                "quantity" => (ReturnStep::Items, Wrong::Pieces(at)),
                "reason" => (ReturnStep::Reason, Wrong::Reason(at)),
                "comment" => (ReturnStep::Reason, Wrong::Comment(at)),
                "photos" => (ReturnStep::Reason, Wrong::Photo(at)),
                "resolution" => (ReturnStep::Resolution, Wrong::Resolution(at)),
                "variant_id" => (ReturnStep::Resolution, Wrong::Variant(at)),
                "method" => (ReturnStep::Method, Wrong::Method),
                _ => continue,
            };
            if page.is_none_or(|page| page == step) {
                page = Some(step);
                wrong.push(what);
            }
        }
        if let Some(step) = page {
            self.go(step);
            self.wrong = wrong;
        }
        page.is_some()
    }
}

/// `/items/2/reason` is the reason of the item at 2; `/method` is the method.
fn pointed(pointer: &str) -> (usize, &str) {
    let (mut at, mut from) = (0, 0);
    for (place, byte) in pointer.bytes().enumerate() {
        match byte {
            b'/' => from = place + 1,
            b'0'..=b'9' if at < 1_000 => at = at * 10 + usize::from(byte - b'0'),
            _ => {}
        }
    }
    (at, pointer.get(from..).unwrap_or_default())
}
