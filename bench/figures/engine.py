# SPDX-License-Identifier: Apache-2.0
"""every figure of the engine: rhythm, self-evaluation, plan, tone, slots"""

# Measured in this order, in place of a measure() of its own.
PARTS = ["rhythm", "evaluation", "plan", "tone", "slots"]
