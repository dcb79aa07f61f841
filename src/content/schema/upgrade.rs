//! What changed from one version of the contract with authors to the next.
//!
//! `model` in `site.yaml` says which version a folder follows, and `amphoe fmt` carries out the
//! steps that lead from there to ours. A version that renames a key gets its step here, so that no
//! author has to follow by hand.

/// From the version before to the version `to`.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The version that it leads to.
    pub to: u32,
    /// Keys that are called otherwise from then on: the old name, the new one. A key is renamed
    /// wherever the new name is one and the old one is none.
    pub renamed: &'static [(&'static str, &'static str)],
}

/// The steps to [`MODEL`](super::settings::MODEL), the earliest first. The first version had none
/// before it.
pub const STEPS: &[Step] = &[];
