import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { headingsOf, text } from './headings-of.ts'

describe('headings that converters make all alike', () => {
  it('a labelled kind holds what stands right below each of its headings', () => {
    expect(headingsOf(['# Summary', '# Part A - Status+', '# Module A-1 Inventory', '## A-1.1 Energy', '# Part B - Pathways+', '# Module B-1 Scenarios', '# Outlook'])).toEqual([
      'heading # Summary', 'heading [Part A] # Part A - Status', '  heading # Module A-1 Inventory', '    heading ## A-1.1 Energy', 'heading [Part B] # Part B - Pathways', '  heading # Module B-1 Scenarios', 'heading # Outlook',
    ])
  })

  it('`Target 1.1` stands below `Goal 1`', () => {
    expect(headingsOf(['# Summary', '# Goal 1 Conserve+', '# Target 1.1 Land', '# Target 1.2 Sea', '# Goal 2 Use+', '# Target 2.1 Farms', '# Review'])).toEqual([
      'heading # Summary', 'heading [Goal 1] # Goal 1 Conserve', '  heading [Target 1.1] # Target 1.1 Land', '  heading [Target 1.2] # Target 1.2 Sea', 'heading [Goal 2] # Goal 2 Use', '  heading [Target 2.1] # Target 2.1 Farms', 'heading # Review',
    ])
  })

  it('those in capitals hold the others, where two do', () => {
    expect(headingsOf(['## FOREWORD', '## SITUATION ANALYSIS+', '## Surface water', '## Groundwater', '## POLICY DIRECTIONS+', '## Pricing', '## IMPLEMENTATION'])).toEqual([
      'heading ## FOREWORD', 'heading ## SITUATION ANALYSIS', '  heading ## Surface water', '  heading ## Groundwater', 'heading ## POLICY DIRECTIONS', '  heading ## Pricing', 'heading ## IMPLEMENTATION',
    ])
  })

  it('what is counted stands below its plural, and words that come again below each of what is counted', () => {
    expect(headingsOf(['## Purpose', '## Strategic objectives+', '## Strategic objective 1: Collaborate', '## Policy options', '## Strategic objective 2: Implement', '## Policy options', '## Framework for action'])).toEqual([
      'heading ## Purpose', 'heading ## Strategic objectives', '  heading [Strategic objective 1] ## Strategic objective 1…', '    heading ## Policy options', '  heading [Strategic objective 2] ## Strategic objective 2…', '    heading ## Policy options', 'heading ## Framework for action',
    ])
  })

  it('what is counted stands below a number that goes on behind it', () => {
    expect(headingsOf(['# 1. Introduction', '# 2. What we promise+', '# Commitment 1: Budgets', '# Commitment 2: Contracts', '# 3. Monitoring'])).toEqual([
      'heading [1] # 1. Introduction', 'heading [2] # 2. What we promise', '  heading [Commitment 1] # Commitment 1: Budgets', '  heading [Commitment 2] # Commitment 2: Contract…', 'heading [3] # 3. Monitoring',
    ])
  })

  it('words that come again once in each larger section stay where they are', () => {
    expect(headingsOf(['# Water+', '## Overview', '## Actions', '# Health+', '## Background', '## Actions'])).toEqual([
      'heading # Water', '  heading ## Overview', '  heading ## Actions', 'heading # Health', '  heading ## Background', '  heading ## Actions',
    ])
  })

  it('larger and smaller lines of a cover hold nothing, with one remark below them', () => {
    expect(headingsOf(['# Climate City Contract+', '## 2030 Climate Action Plan', '# Summary', '# Introduction', '# Measures'])).toEqual([
      'heading # Climate City Contract', 'heading ## 2030 Climate Action P…', 'heading # Summary', 'heading # Introduction', 'heading # Measures',
    ])
  })
})

describe('labels', () => {
  it('French has a blank before the colon', () => {
    expect(outlineOf(['Plan national', '', 'Axe 1 : Protéger', '', 'Mesure 1 : Mobiliser', '', text, '', 'Mesure 2 : Informer', '', text, '', 'Axe 2 : Assurer', '', 'Mesure 3 : Préserver', '', text].join('\n')).filter(line => line.includes('heading'))).toEqual([
      'heading Plan national', 'heading [Axe 1] Axe 1 : Protéger', '  heading [Mesure 1] Mesure 1 : Mobiliser', '  heading [Mesure 2] Mesure 2 : Informer', 'heading [Axe 2] Axe 2 : Assurer', '  heading [Mesure 3] Mesure 3 : Préserver',
    ])
  })

  it('a goal’s number may have letters before it', () => {
    expect(outlineOf(['GENERAL PLAN', '', 'LAND USE', '', 'Goal LU-1: Farmland', '', 'Policy LU-1.1: Keep fields.', '', 'Policy LU-1.2: Keep barns.', '', 'Goal LU-2: Growth', '', 'CIRCULATION', '', 'Goal C-1: Safe roads', '', 'Policy C-1.1: Build crossings.'].join('\n')).map(line => line.slice(0, 28))).toEqual([
      'heading GENERAL PLAN', 'heading LAND USE', '  heading [Goal LU-1] Goal L', '    item [Policy LU-1.1] Pol', '    item [Policy LU-1.2] Pol', '  heading [Goal LU-2] Goal L', 'heading CIRCULATION', '  heading [Goal C-1] Goal C-', '    item [Policy C-1.1] Poli',
    ])
  })

  it('the second word of a name may be written small', () => {
    expect(outlineOf(['Plan', '', 'Priority area 1: Jobs', '', text, '', 'Priority area 2: Homes', '', text].join('\n')).filter(line => line.includes('heading'))).toEqual(['heading Plan', 'heading [Priority area 1] Priority area 1: Jobs', 'heading [Priority area 2] Priority area 2: Homes'])
  })

  it('an introduction in bold, or below the lines of a cover, holds its paragraphs', () => {
    expect(outlineOf(['**STRATEGY FOR RURAL ROADS**', '', '**FOREWORD**', '', text, '', '**1. BACKGROUND**', '', text, '', '**2. MEASURES**', '', text].join('\n'))[2]).toMatch(/^ {2}paragraph/u)
    expect(outlineOf(['National Education Policy', 'Ministry of Education', 'Government of Astorva', 'Introduction', '', text, '', 'PART I. SCHOOLS', '', text, '', 'PART II. COLLEGES', '', text].join('\n'))[4]).toMatch(/^ {2}paragraph/u)
  })
})
