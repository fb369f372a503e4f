//! Whether a wish may be kept: every rule, asked again wherever one is sent.

use jiff::Timestamp;

use super::Purchase;
use super::policy::{BundleRule, FreeLineRule, Method};
use super::reason::{Kind, ReasonRule, Resolution};
use super::request::{By, Wish, WishItem};
use super::returnable::{Block, ReturnableLine};
use super::settlement::{Settlement, Unsettled};
use crate::terms::PhotoRule;
use crate::withdrawal::Exemption;

/// Why a wish is not kept. A number is an index into its items.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("nothing is chosen")]
    NothingChosen,
    #[error("the policy has changed since it was accepted")]
    PolicyChanged,
    #[error("this kind of request is not made this way")]
    NotThisKind,
    #[error("this method is not on offer")]
    NoSuchMethod,
    #[error("the order has no such line")]
    NoSuchLine(usize),
    #[error("at least one piece")]
    NoPiece(usize),
    #[error("only {left} pieces can come back")]
    TooMany { at: usize, left: u32 },
    #[error("it can't come back: {block:?}")]
    Blocked { at: usize, block: Block },
    #[error("the right of withdrawal does not reach it: {exemption:?}")]
    Exempt { at: usize, exemption: Exemption },
    #[error("a reason is needed")]
    ReasonRequired(usize),
    #[error("this reason is not on offer")]
    NoSuchReason(usize),
    #[error("this reason opens a claim")]
    OpensClaim(usize),
    #[error("this resolution is not on offer")]
    NoSuchResolution(usize),
    #[error("an exchange names a variant")]
    VariantRequired(usize),
    #[error("only an exchange names a variant")]
    VariantUnwanted(usize),
    #[error("this reason needs a comment")]
    CommentRequired(usize),
    #[error("this reason goes without a comment")]
    CommentUnwanted(usize),
    #[error("the comment is too long")]
    CommentTooLong(usize),
    #[error("this reason needs a photo")]
    PhotosRequired(usize),
    #[error("this reason goes without photos")]
    PhotosUnwanted(usize),
    #[error("there are too many photos, or one twice")]
    TooManyPhotos(usize),
    #[error("its bundle comes back whole")]
    BundleApart(usize),
    #[error("what it came with has to come back as well")]
    PresentAlone(usize),
    #[error("the present {line_id} came with this and has to come back as well")]
    PresentMissing { line_id: String },
    #[error(transparent)]
    Unsettled(#[from] Unsettled),
}

impl Purchase<'_> {
    /// What a wish pays. The same wish kept at the same time has the same settlement.
    pub fn quote(&self, wish: &Wish, now: Timestamp) -> Result<Settlement, Vec<Refused>> {
        self.check(wish, now)?;
        self.settle(wish, now).map_err(|fault| vec![fault.into()])
    }

    /// Everything that is wrong with a wish.
    pub fn check(&self, wish: &Wish, now: Timestamp) -> Result<(), Vec<Refused>> {
        let mut refused = Vec::new();
        self.check_head(wish, &mut refused);
        let returnable = self.returnable(wish.by, now);
        for (at, item) in wish.items.iter().enumerate() {
            self.check_pieces(wish, at, &returnable, now, &mut refused);
            self.check_resolution(wish, at, item, &mut refused);
        }
        if wish.kind != Kind::Withdrawal {
            self.check_bundles(wish, &mut refused);
            self.check_presents(wish, &returnable, now, &mut refused);
        }
        if refused.is_empty() { Ok(()) } else { Err(refused) }
    }

    fn check_head(&self, wish: &Wish, refused: &mut Vec<Refused>) {
        let mut when = |wrong: bool, why: Refused| {
            if wrong {
                refused.push(why);
            }
        };
        when(wish.items.is_empty(), Refused::NothingChosen);
        // The law does not ask a withdrawal to accept anything.
        let accepted = wish.policy_version == self.policy.version || wish.kind == Kind::Withdrawal;
        when(!accepted, Refused::PolicyChanged);
        let swaps = |item: &WishItem| item.resolution == Resolution::ExchangeVariant;
        let fits = match wish.kind {
            Kind::Return => true,
            Kind::Exchange => wish.items.iter().all(swaps),
            Kind::Claim => false,
            Kind::Withdrawal => wish.by == By::Buyer,
        };
        when(!fits, Refused::NotThisKind);
        let offered =
            self.policy.methods_for(&self.order.address.country).any(|rule| rule.method == wish.method);
        let nothing_sent = wish.items.iter().all(|item| !item.resolution.sends_back());
        let fits =
            if wish.method == Method::None { nothing_sent || offered } else { offered && !nothing_sent };
        when(!fits && !wish.items.is_empty(), Refused::NoSuchMethod);
    }

    fn check_pieces(
        &self,
        wish: &Wish,
        at: usize,
        returnable: &[ReturnableLine<'_>],
        now: Timestamp,
        refused: &mut Vec<Refused>,
    ) {
        let Some(item) = wish.items.get(at) else { return };
        let Some(known) = returnable.iter().find(|one| one.line.id == item.line_id) else {
            return refused.push(Refused::NoSuchLine(at));
        };
        let left = if wish.kind == Kind::Withdrawal {
            if let Some(exemption) = self.goods_of(&item.line_id).exempt {
                return refused.push(Refused::Exempt { at, exemption });
            }
            self.withdrawable_pieces(known.line, now)
        } else if let Some(block) = known.block {
            return refused.push(Refused::Blocked { at, block });
        } else {
            known.quantity
        };
        if item.quantity == 0 {
            refused.push(Refused::NoPiece(at));
        } else if wish.pieces_of(&item.line_id) > left {
            refused.push(Refused::TooMany { at, left });
        }
    }

    fn check_resolution(&self, wish: &Wish, at: usize, item: &WishItem, refused: &mut Vec<Refused>) {
        if wish.kind == Kind::Withdrawal {
            if item.resolution != Resolution::RefundOriginal {
                refused.push(Refused::NoSuchResolution(at));
            }
            return;
        }
        let swaps = item.resolution == Resolution::ExchangeVariant;
        match (swaps, &item.variant_id) {
            (true, None) => refused.push(Refused::VariantRequired(at)),
            (false, Some(_)) => refused.push(Refused::VariantUnwanted(at)),
            _ => {}
        }
        let category = self.category(&item.line_id);
        let Some(handle) = &item.reason else { return refused.push(Refused::ReasonRequired(at)) };
        let Some(rule) =
            self.policy.reason(handle, category).filter(|rule| !rule.retired && rule.is_for(category))
        else {
            return refused.push(Refused::NoSuchReason(at));
        };
        if rule.kind == Kind::Claim {
            return refused.push(Refused::OpensClaim(at));
        }
        let gift = wish.by == By::Buyer || self.policy.gift_resolutions.contains(&item.resolution);
        if !gift || !rule.resolutions.contains(&item.resolution) {
            refused.push(Refused::NoSuchResolution(at));
        }
        self.check_evidence(at, item, rule, refused);
    }

    fn check_evidence(&self, at: usize, item: &WishItem, rule: &ReasonRule, refused: &mut Vec<Refused>) {
        let comment = item.comment.as_deref().map_or("", str::trim);
        match rule.comment {
            PhotoRule::Required if comment.is_empty() => refused.push(Refused::CommentRequired(at)),
            PhotoRule::Off if !comment.is_empty() => refused.push(Refused::CommentUnwanted(at)),
            _ if comment.chars().count() > usize::from(self.policy.comment_max_chars) => {
                refused.push(Refused::CommentTooLong(at));
            }
            _ => {}
        }
        let photos = &item.photos;
        let twice = photos.iter().enumerate().any(|(of, id)| photos.iter().take(of).any(|known| known == id));
        match rule.photos {
            PhotoRule::Required if photos.is_empty() => refused.push(Refused::PhotosRequired(at)),
            PhotoRule::Off if !photos.is_empty() => refused.push(Refused::PhotosUnwanted(at)),
            _ if twice || photos.len() > usize::from(self.policy.photos_max) => {
                refused.push(Refused::TooManyPhotos(at));
            }
            _ => {}
        }
    }

    /// What the shop answers for comes back alone: the law asks for no more.
    fn check_bundles(&self, wish: &Wish, refused: &mut Vec<Refused>) {
        if self.policy.bundles == BundleRule::Parts {
            return;
        }
        for (at, item) in wish.items.iter().enumerate() {
            let parts = self.bundle_of(&item.line_id);
            let fault = wish.items.iter().any(|other| {
                parts.iter().any(|(part, _)| part.id == other.line_id) && !self.is_charged(wish.kind, other)
            });
            let sets: Vec<(u32, u32)> = parts
                .iter()
                .map(|(part, each)| (wish.pieces_of(&part.id) / each, wish.pieces_of(&part.id) % each))
                .collect();
            let whole = sets.iter().all(|one| Some(one) == sets.first() && one.1 == 0);
            if !fault && !whole {
                refused.push(Refused::BundleApart(at));
            }
        }
    }

    /// A present follows what it came with, once nothing of that stays.
    fn check_presents(
        &self,
        wish: &Wish,
        returnable: &[ReturnableLine<'_>],
        now: Timestamp,
        refused: &mut Vec<Refused>,
    ) {
        let leaves = |line_id: &str| {
            let Some(line) = self.line(line_id) else { return true };
            let gone = self.gone(line, now);
            let before = gone.cancelled.saturating_add(gone.by_shop).saturating_add(gone.kept);
            before.saturating_add(wish.pieces_of(line_id)) >= line.quantity
        };
        let chosen = |line_id: &str| {
            let same = wish.items.iter().filter(|item| item.line_id == line_id);
            same.filter(|item| self.is_charged(wish.kind, item) && item.resolution.sends_back()).count() > 0
        };
        for one in returnable {
            let came_with = &self.goods_of(&one.line.id).free_with;
            if came_with.is_empty() {
                continue;
            }
            let all_leave = came_with.iter().all(|id| leaves(id));
            if let Some(at) = wish.items.iter().position(|item| item.line_id == one.line.id)
                && chosen(&one.line.id)
                && !all_leave
            {
                refused.push(Refused::PresentAlone(at));
            }
            let follows = self.policy.free_lines == FreeLineRule::ComesBack;
            let by_choice = came_with.iter().any(|id| chosen(id));
            if follows && all_leave && by_choice && wish.pieces_of(&one.line.id) < one.quantity {
                refused.push(Refused::PresentMissing { line_id: one.line.id.clone() });
            }
        }
    }
}

#[cfg(test)]
mod tests;
